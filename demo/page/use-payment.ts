import { useState } from 'react';
import type { Payment } from '../shop/page-data.js';

interface Answer {
  payment?: Payment;
  error?: string;
}

/** Posts the checkout's form, and keeps the page where a plain form would leave it. */
export function usePayment(onPayment: (payment: Payment) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function pay(form: HTMLFormElement): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: fieldsOf(form),
        headers: { accept: 'application/json' },
      });
      const answer = (await response.json()) as Answer;
      if (answer.payment) onPayment(answer.payment);
      else setError(answer.error ?? 'unreachable');
    } catch {
      setError('unreachable');
    }
    setBusy(false);
  }

  return { busy, error, pay };
}

/** What a plain form would post. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.append(name, value);
  }
  return fields;
}
