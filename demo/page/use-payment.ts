import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { setPaymentStatus, usePaymentStatus } from '../../src/index.js';
import type { OrderView } from '../shop/page-data.js';

interface Answer {
  payment?: unknown;
  error?: string;
}

/** Posts the checkout's form, and follows the payment of the order from then on. */
export function usePayment({ reference, payment: initialStatus, choice, choosingAgain }: OrderView) {
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(choice);
  const [isChoosing, setIsChoosing] = useState(choosingAgain || chosen === null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { data: status = null } = usePaymentStatus({
    orderId: chosen === null ? null : reference,
    source: '/api/payment',
    initialStatus,
  });
  const mayChoose =
    status === null || status.status === 'FAILED' || (isChoosing && status.status === 'PENDING');

  async function pay(form: HTMLFormElement): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const fields = fieldsOf(form);
      const headers = { accept: 'application/json' };
      const response = await fetch(form.action, { method: 'POST', body: fields, headers });
      const answer = (await response.json()) as Answer;
      if (answer.payment !== undefined) {
        setPaymentStatus(queryClient, reference, answer.payment);
        setChosen(fields.get('wallet'));
        setIsChoosing(false);
      } else {
        setError(answer.error ?? 'unreachable');
      }
    } catch {
      setError('unreachable');
    }
    setBusy(false);
  }

  const failure = status?.status === 'FAILED' ? status.code : null;
  return { payment: mayChoose ? null : status, choice: chosen, busy, problem: error ?? failure, pay };
}

/** Returns the fields that a plain form posts. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.append(name, value);
  }
  return fields;
}
