import { parseWallets } from '../../contract/parse-wallets.js';
import { maskMobileNumber } from '../../contract/mask-mobile-number.js';
import { isRecord } from '../juspay/create-transport.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { customerPage } from '../juspay/customer-page.js';
import type { JuspayList } from '../juspay/juspay-client.js';

const envelopeFields = ['object', 'count', 'offset', 'total'];
const balanceFields = ['current_balance', 'last_refreshed'];
const walletFields = ['id', 'object', 'wallet', 'linked', 'juspay_bank_code', ...balanceFields];
const subDetailFields = ['payment_method', 'payment_method_type', ...balanceFields];
const authFields = ['is_resend_allowed', 'is_submit_allowed', 'resend_wait_time'];

/**
 * Returns the part of a list that a browser may see. It is an allow-list, so it drops the one-time token and any field
 * that Juspay adds later. A row that is not an object becomes null, so the client can warn about it.
 */
export function forwardList(answer: JuspayList): JuspayRecord {
  return {
    ...pick(answer, envelopeFields),
    list: answer.list.map((row) => (isRecord(row) ? forwardWallet(row) : null)),
  };
}

/** Returns the names of the fields that a browser cannot read in a list, such as `list[].current_balance`, without values. */
export function unreadableFields(answer: JuspayList): string[] {
  const fields: string[] = [];
  try {
    parseWallets(answer, {
      onWarning({ code, field }) {
        if (code === 'unreadable_wallet' || code === 'unreadable_field')
          fields.push(field === undefined ? 'list[]' : `list[].${field}`);
      },
    });
  } catch {
    // No row can be read. The fields say so.
  }
  return fields;
}

/** Returns the part of a wallet that a browser may see, with each instrument's method, type, balance and time. */
export function forwardWallet(row: JuspayRecord): JuspayRecord {
  const { metadata, sub_details: details, auth_params: auth } = row;
  const page = customerPage(row);
  return {
    ...pick(row, walletFields),
    ...(isRecord(metadata) && { metadata: forwardMetadata(metadata) }),
    ...(Array.isArray(details) && {
      sub_details: details.map((detail: unknown) =>
        isRecord(detail) ? pick(detail, subDetailFields) : null,
      ),
    }),
    ...(isRecord(auth) && { auth_params: pick(auth, authFields) }),
    ...(page?.fields === null && { payment: { authentication: { method: 'GET', url: page.url } } }),
  };
}

function forwardMetadata({ mobile_number: number }: JuspayRecord): JuspayRecord {
  if (typeof number !== 'string' && typeof number !== 'number') return {};
  return { mobile_number: maskMobileNumber(String(number)) };
}

/** Returns the given fields unchanged. It drops objects and arrays. */
function pick(record: JuspayRecord, fields: readonly string[]): JuspayRecord {
  const plain = fields.filter((field) => Object.hasOwn(record, field) && !isComposite(record[field]));
  return Object.fromEntries(plain.map((field) => [field, record[field]]));
}

function isComposite(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
