import { parseWallets } from '../../contract/parse-wallets.js';
import { maskMobileNumber } from '../../contract/mask-mobile-number.js';
import { isRecord } from '../juspay/create-transport.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { customerPage } from '../juspay/customer-page.js';
import type { JuspayList } from '../juspay/juspay-client.js';
import {
  isBalance,
  isFlag,
  isName,
  isPastTime,
  isText,
  ownField,
  pick,
  publicFields,
} from './public-fields.js';

const envelopeFields = publicFields(['object', 'count', 'offset', 'total']);
const balanceFields = [
  ...publicFields(['current_balance'], isBalance),
  ...publicFields(['last_refreshed'], isPastTime),
];
const walletFields = [
  ...publicFields(['wallet'], isName),
  ...publicFields(['object']),
  ...publicFields(['linked'], isFlag),
  ...publicFields(['id', 'juspay_bank_code'], isText),
  ...balanceFields,
];
const subDetailFields = [
  ...publicFields(['payment_method'], isName),
  ...publicFields(['payment_method_type'], isText),
  ...balanceFields,
];
const authFields = publicFields(['is_resend_allowed', 'is_submit_allowed', 'resend_wait_time']);
const subDetails = { name: 'sub_details', camelName: 'subDetails' };
const authParams = { name: 'auth_params', camelName: 'authParams' };
const mobileNumber = { name: 'mobile_number', camelName: 'mobileNumber' };

/**
 * Returns the part of a list that a browser may see. It is an allow-list, so it drops the one-time token and any field
 * that Juspay adds later. A row that is not an object becomes null, so the client can warn about it.
 *
 * @param onUnreadable Called with the names of the fields that a browser cannot read, such as `list[].current_balance`.
 */
export function forwardList(
  answer: JuspayList,
  onUnreadable: (fields: string[]) => void = () => {},
): JuspayRecord {
  let isSuspect = false;
  const onSuspect = () => {
    isSuspect = true;
  };
  const list = answer.list.map((row) => {
    if (isRecord(row)) return forwardWallet(row, onSuspect);
    onSuspect();
    return null;
  });
  // Reading takes longer than all the rest, and hardly any list needs it.
  if (isSuspect) onUnreadable(unreadableFields(answer));
  return { ...pick(answer, envelopeFields), list };
}

function unreadableFields(answer: JuspayList): string[] {
  const fields = new Set<string>();
  try {
    parseWallets(answer, {
      onWarning({ code, field }) {
        if (code === 'unreadable_wallet' || code === 'unreadable_field')
          fields.add(field === undefined ? 'list[]' : `list[].${field}`);
      },
    });
  } catch {
    // No row can be read. The fields say so.
  }
  return [...fields];
}

/**
 * Returns the part of a wallet that a browser may see, with each instrument's method, type, balance and time.
 *
 * @param onSuspect Called for a value that a browser perhaps cannot read.
 */
export function forwardWallet(row: JuspayRecord, onSuspect: () => void = () => {}): JuspayRecord {
  const { metadata } = row;
  const details = ownField(row, subDetails);
  const auth = ownField(row, authParams);
  const page = customerPage(row);
  const wallet = pick(row, walletFields, onSuspect);
  if (!isName(wallet['id']) && wallet['linked'] !== false) onSuspect();
  if (isRecord(metadata)) wallet['metadata'] = forwardMetadata(metadata, onSuspect);
  else if (!isBlank(metadata)) onSuspect();
  if (Array.isArray(details)) wallet['sub_details'] = forwardDetails(details, onSuspect);
  else if (!isBlank(details)) onSuspect();
  if (isRecord(auth)) wallet['auth_params'] = pick(auth, authFields);
  if (page?.fields === null) wallet['payment'] = { authentication: { method: 'GET', url: page.url } };
  return wallet;
}

const isBlank = (value: unknown) => value === undefined || value === null;

function forwardMetadata(metadata: JuspayRecord, onSuspect: () => void): JuspayRecord {
  const number = ownField(metadata, mobileNumber);
  if (typeof number === 'string' || typeof number === 'number')
    return { mobile_number: maskMobileNumber(String(number)) };
  if (!isBlank(number)) onSuspect();
  return {};
}

function forwardDetails(details: unknown[], onSuspect: () => void): (JuspayRecord | null)[] {
  const methods = new Set<unknown>();
  return details.map((detail) => {
    const picked = isRecord(detail) ? pick(detail, subDetailFields, onSuspect) : null;
    const method = picked?.['payment_method'];
    if (method === undefined || methods.has(method)) onSuspect();
    methods.add(method);
    return picked;
  });
}
