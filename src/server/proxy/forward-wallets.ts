import { maskMobileNumber } from '../../contract/mask-mobile-number.js';
import { readBoolean } from '../../contract/read-field.js';
import { isRecord } from '../juspay/create-transport.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { customerPage } from '../juspay/customer-page.js';
import type { JuspayList } from '../juspay/juspay-client.js';
import {
  isAny,
  isBalance,
  isBlank,
  isFlag,
  isPastTime,
  isText,
  ownField,
  pick,
  publicFields,
} from './public-fields.js';

const envelopeFields = publicFields(isAny, 'object', 'count', 'offset', 'total');
const balanceFields = [
  ...publicFields(isBalance, 'current_balance'),
  ...publicFields(isPastTime, 'last_refreshed'),
];
const walletFields = [
  ...publicFields(isText, 'id', 'wallet', 'juspay_bank_code'),
  ...publicFields(isAny, 'object'),
  ...publicFields(isFlag, 'linked'),
  ...balanceFields,
];
const subDetailFields = [...publicFields(isText, 'payment_method', 'payment_method_type'), ...balanceFields];
const authFields = publicFields(isAny, 'is_resend_allowed', 'is_submit_allowed', 'resend_wait_time');
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
  const unreadable = new Set<string>();
  const list = answer.list.map((row) => {
    if (isRecord(row)) return forwardWallet(row, (name) => unreadable.add(`list[]${name}`));
    unreadable.add('list[]');
    return null;
  });
  onUnreadable([...unreadable]);
  return { ...pick(answer, envelopeFields), list };
}

/**
 * Returns the part of a wallet that a browser may see, with each instrument's method, type, balance and time.
 *
 * @param warn Called with the place of a field that a browser cannot read, such as `.linked`. Empty for the whole row.
 */
export function forwardWallet(row: JuspayRecord, warn: (place: string) => void = () => {}): JuspayRecord {
  const { metadata } = row;
  const details = ownField(row, subDetails);
  const auth = ownField(row, authParams);
  const page = customerPage(row);
  const wallet = pick(row, walletFields, (name) => warn(`.${name}`));
  if (isRecord(metadata)) wallet['metadata'] = forwardMetadata(metadata, warn);
  else if (!isBlank(metadata) && typeof metadata !== 'object') warn('.metadata');
  if (Array.isArray(details)) wallet['sub_details'] = forwardDetails(details, warn);
  else if (!isBlank(details)) warn('.sub_details');
  if (isRecord(auth)) wallet['auth_params'] = pick(auth, authFields);
  if (page?.fields === null) wallet['payment'] = { authentication: { method: 'GET', url: page.url } };
  const { id, wallet: provider, linked } = wallet;
  if (!isName(provider) || (!isName(id) && readBoolean(trim(linked)))) warn('');
  return wallet;
}

const trim = (value: unknown) => (isText(value) ? value.trim() : value);
const isName = (value: unknown) => isText(value) && !isBlank(value);

function forwardMetadata(metadata: JuspayRecord, warn: (place: string) => void): JuspayRecord {
  const number = ownField(metadata, mobileNumber);
  if (typeof number === 'string' || typeof number === 'number')
    return { mobile_number: maskMobileNumber(String(number)) };
  if (!isBlank(number)) warn('.metadata');
  return {};
}

function forwardDetails(details: unknown[], warn: (place: string) => void): (JuspayRecord | null)[] {
  const methods = new Set<unknown>();
  return details.map((detail) => {
    const picked = isRecord(detail)
      ? pick(detail, subDetailFields, (name) => warn(`.sub_details.${name}`))
      : null;
    const method = trim(picked?.['payment_method']);
    // Of two instruments with one method, a browser reads only the first.
    if (!isName(method) || methods.has(method)) warn('.sub_details');
    methods.add(method);
    return picked;
  });
}
