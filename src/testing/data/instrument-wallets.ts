import type { EmulatedWallet } from '../emulator/emulated-wallet.js';
import { linkedWallet } from './wallet-fixture.js';

const minute = 60_000;

/** Returns Amazon Pay with its money and with Amazon Pay Later, which Juspay types as credit. */
export function amazonPayLaterWallet(now: number): EmulatedWallet {
  return linkedWallet('AMAZONPAY', {
    balance: 500,
    lastRefreshed: now - minute,
    subDetails: [
      { method: 'AMAZONPAYLATER', type: 'CONSUMER_FINANCE', balance: 100 },
      { method: 'AMAZONPAY', type: 'WALLET', balance: 500 },
    ],
  });
}

/** Returns Paytm with its money and with Paytm Postpaid. Juspay types both as `WALLET`. */
export function paytmPostpaidWallet(now: number): EmulatedWallet {
  return linkedWallet('PAYTM', {
    balance: 45,
    lastRefreshed: now - minute,
    subDetails: [
      { method: 'PAYTM_POSTPAID', type: 'WALLET', balance: 22_250 },
      { method: 'PAYTM', type: 'WALLET', balance: 45 },
    ],
  });
}

/** Returns Simpl with its two ways to pay later. Juspay types both as `WALLET`, and one has no balance. */
export function simplAfterDeliveryWallet(now: number): EmulatedWallet {
  return linkedWallet('SIMPL', {
    lastRefreshed: now - minute,
    subDetails: [
      { method: 'SIMPL_SOD', type: 'WALLET', balance: 9000 },
      { method: 'SIMPL', type: 'WALLET', balance: null },
    ],
  });
}

/** Returns Simpl without any time. A refresh changes its balance and gives no time either. */
export function undatedSimplWallet(): EmulatedWallet {
  return linkedWallet('SIMPL', { providerBalance: 10_000, dated: false });
}

/** Returns Paytm whose own balance is 0 while its sub detail of the same time has 230. */
export function disagreeingWallet(now: number): EmulatedWallet {
  return linkedWallet('PAYTM', {
    balance: 0,
    lastRefreshed: now - minute,
    subDetails: [{ method: 'PAYTM', type: 'WALLET', balance: 230 }],
  });
}

/** Returns Paytm with a balance from a clock that is 2.5 hours ahead. The provider has another balance. */
export function clockAheadWallet(now: number): EmulatedWallet {
  return linkedWallet('PAYTM', { balance: 5000, lastRefreshed: now + 150 * minute, providerBalance: 12 });
}

/** Returns Paytm, where the customer confirms each payment on a page or in an app. */
export function authenticatingWallet(
  now: number,
  authentication: EmulatedWallet['authentication'],
): EmulatedWallet {
  return linkedWallet('PAYTM', { balance: 1284.5, lastRefreshed: now - minute, authentication });
}
