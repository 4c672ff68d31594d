import type { BasketName } from './baskets.js';

export interface Choice {
  value: string;
  label: string;
}

export type ColorScheme = 'auto' | 'light' | 'dark';

/** State of the demo's controls. `emulator` is null while the shop calls Juspay itself. */
export interface ControlsState {
  /** URL that the shop calls. */
  upstream: string;
  basket: BasketName;
  scheme: ColorScheme;
  signedIn: boolean;
  emulator: EmulatorControls | null;
}

export interface EmulatorControls {
  customer: string;
  /** Milliseconds that a list and a refresh take. */
  listTakes: string;
  refreshTakes: string;
  /** Milliseconds that linking and removing a wallet take. */
  linkTakes: string;
  fault: string;
  /** Which calls the fault is for. */
  faultOn: string;
  /** ID of the wallet whose provider is down, or "". */
  down: string;
  /** Wallets whose provider the controls can take down. */
  wallets: Choice[];
  codes: ProviderCode[];
  /** Milliseconds by which the emulator's clock is ahead. */
  offset: number;
}

/** The OTP that a provider sends to the customer's phone. Null where the customer links on a page of the provider. */
export interface ProviderCode {
  name: string;
  code: string | null;
}

export const customerChoices: readonly Choice[] = [
  { value: 'everyday', label: 'Ananya, an everyday customer' },
  { value: 'guest_user', label: 'guest_user (Juspay’s “List wallets”)' },
  { value: 'cth_eN4e4kR12CJV', label: 'cth_eN4e4kR12CJV (“Refresh all”)' },
  { value: 'metadata_user', label: 'metadata_user (“Metadata”)' },
  { value: 'pay_later', label: 'Pay later and rewards' },
  { value: 'confirming', label: 'Wallets that ask to confirm' },
  { value: 'unlinked', label: 'Nothing linked yet' },
  { value: 'empty', label: 'No wallets' },
  { value: 'many', label: 'Fifty wallets' },
  { value: 'nobody', label: 'Unknown to Juspay' },
];

export const basketChoices: readonly (Choice & { value: BasketName })[] = [
  { value: 'small', label: '₹249.00' },
  { value: 'usual', label: '₹1,499.00' },
  { value: 'large', label: '₹24,999.00' },
];

export const schemeChoices: readonly (Choice & { value: ColorScheme })[] = [
  { value: 'auto', label: 'Like the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export const durationChoices: readonly Choice[] = [
  { value: '0', label: 'no time' },
  { value: '1000', label: '1 s' },
  { value: '4000', label: '4 s' },
  { value: '12000', label: '12 s' },
  { value: '45000', label: '45 s (too long)' },
];

export const faultChoices: readonly Choice[] = [
  { value: '', label: 'normally' },
  { value: 'server_error', label: '500 with JSON' },
  { value: 'bad_gateway', label: '502 with HTML' },
  { value: 'empty_error', label: '500 with an empty body' },
  { value: 'malformed_json', label: 'incomplete JSON' },
  { value: 'no_list', label: 'JSON that is no list' },
  { value: 'hang', label: 'No answer' },
  { value: 'network_error', label: 'Connection lost' },
  { value: 'rate_limited', label: '429, too many requests' },
  { value: 'wrong_key', label: '401, wrong API key' },
  { value: 'customer_not_found', label: '400, unknown customer' },
];

export const faultOnChoices: readonly Choice[] = [
  { value: 'all', label: 'all calls' },
  { value: 'list', label: 'List wallets' },
  { value: 'refresh', label: 'Refresh' },
  { value: 'link', label: 'Link and remove' },
  { value: 'pay', label: 'Pay' },
];
