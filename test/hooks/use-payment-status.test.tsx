import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { usePaymentStatus } from '../../src/hooks/use-payment-status.js';
import { networkWorker } from '../network-worker.js';

const source = '/use-payment-status/ORD_1';

afterEach(() => vi.restoreAllMocks());

/** Answers the statuses in turn over the service worker, and repeats the last one. */
function answerWith(...answers: { status: string; [field: string]: unknown }[]) {
  const asked: string[] = [];
  networkWorker.use(
    http.get(`*${source}`, ({ request }) => {
      asked.push(request.url);
      return HttpResponse.json(answers.length > 1 ? answers.shift() : answers[0]);
    }),
  );
  return asked;
}

function Status({ initialStatus }: { initialStatus?: unknown }) {
  const { data, error } = usePaymentStatus({ orderId: 'ORD_1', source, pollInterval: 20, initialStatus });
  return <p>{`status: ${error?.code ?? data?.status ?? 'none'}`}</p>;
}

function open(ui = <Status />, queryClient = new QueryClient()) {
  onTestFinished(() => queryClient.clear());
  return render(<QueryClientProvider client={queryClient}>{ui}</QueryClientProvider>);
}

function setHidden(hidden: boolean) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(hidden ? 'hidden' : 'visible');
  window.dispatchEvent(new Event('visibilitychange'));
}

const pending = { status: 'PENDING', action: null };

test('follows a payment to its end with one request at a time for all components', async () => {
  const asked = answerWith(pending, { status: 'UNKNOWN', code: 'timeout' }, { status: 'CHARGED' });
  open(
    <>
      <Status />
      <Status />
    </>,
  );
  expect(await screen.findAllByText('status: CHARGED')).toHaveLength(2);
  expect(asked).toHaveLength(3);
});

test('follows the payment again after a reload', async () => {
  answerWith(pending);
  const { unmount } = open();
  await screen.findByText('status: PENDING');
  unmount();
  answerWith({ status: 'CHARGED' });
  open();
  await screen.findByText('status: CHARGED');
});

test('shows the status that the server rendered before the first answer', async () => {
  const asked = answerWith({ status: 'CHARGED' });
  open(<Status initialStatus={pending} />);
  screen.getByText('status: PENDING');
  await screen.findByText('status: CHARGED');
  expect(asked).toHaveLength(1);
});

test('does not ask about a payment that was over when the server rendered it', async () => {
  const asked = answerWith({ status: 'CHARGED' });
  open(<Status initialStatus={{ status: 'FAILED', code: 'declined' }} />);
  screen.getByText('status: FAILED');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(asked).toEqual([]);
});

test('ignores a rendered status that cannot be read', async () => {
  answerWith({ status: 'CHARGED' });
  open(<Status initialStatus={{}} />);
  await screen.findByText('status: CHARGED');
});

test('stops while the page is hidden, and asks when it is shown again', async () => {
  const asked = answerWith(pending);
  open();
  await waitFor(() => expect(asked).toHaveLength(2));
  setHidden(true);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = asked.length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked).toHaveLength(before);
  answerWith({ status: 'CHARGED' });
  setHidden(false);
  await screen.findByText('status: CHARGED');
});

test('keeps the checkout on screen where the app throws query errors by default', async () => {
  networkWorker.use(http.get(`*${source}`, () => HttpResponse.json({}, { status: 401 })));
  open(<Status />, new QueryClient({ defaultOptions: { queries: { throwOnError: true, retry: 3 } } }));
  await screen.findByText('status: unauthenticated');
});
