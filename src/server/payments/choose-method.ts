import { type Choice, parseChoice } from '../../contract/choice.js';
import { instrumentKind } from '../../contract/instrument-kind.js';
import { isId } from '../juspay/assert-id.js';
import { isName } from '../juspay/form-values.js';
import type { WalletMethod, WalletWithToken } from '../juspay/get-wallet-token.js';

/** Reads the value of a radio: `walletId` or `walletId:METHOD`. Returns null when it is neither. */
export function readChoice(value: unknown): Choice | null {
  if (typeof value !== 'string') return null;
  const choice = parseChoice(value);
  const { walletId, method } = choice;
  return isId(walletId) && (method === null || isName(method)) ? choice : null;
}

/**
 * Returns the method that a choice names among those that the wallet holds, or why none of them pays: the wallet does
 * not hold it, or it is points, which never pay alone.
 */
export function chooseMethod(
  { provider, methods }: WalletWithToken,
  chosen: string | null,
): WalletMethod | 'method_not_held' | 'points_only' {
  const held = methods.filter((method) => kindOf(method) !== 'points');
  if (held.length === 0) return 'points_only';
  // Customers see radios for money and credit. A method of an unknown kind pays only when it is named, or alone.
  const shown = held.filter((method) => kindOf(method) !== 'other');
  const payable = shown.length > 0 ? shown : held;
  const only = payable.length === 1 ? payable[0] : undefined;
  const found =
    chosen === null
      ? (payable.find(({ method }) => method === provider) ?? only)
      : methods.find(({ method }) => method === chosen);
  if (!found) return 'method_not_held';
  return kindOf(found) === 'points' ? 'points_only' : found;
}

const kindOf = ({ method, type }: WalletMethod) => instrumentKind(type, method);
