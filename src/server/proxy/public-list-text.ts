import { maskMobileNumber } from '../../contract/mask-mobile-number.js';

// No expression here matches a backslash or a control character. One of them stays in the text, and fails the test of
// the whole. Without them each quote begins or ends a string.
const texts = (without = '') => `[^"\\\\\\x00-\\x1f${without}]*"`;
const text = `"${texts()}`;
const name = `"(?![\\s"])${texts()}`;
// The end of an instrument and of a list of them cannot be inside a text.
const [method, type] = [`"(?![\\s"])${texts('}\\]')}`, `"${texts('}\\]')}`];
const number = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?';
const plain = `null|true|false|${number}|${text}`;
// A day that every month has.
const day = '20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])';
const time = '(?:[01]\\d|2[0-3])(?::[0-5]\\d){2}(?:\\.\\d{1,9})?(?:Z|\\+0000)';

const field = (names: string, value: string) => `"(?:${names})":(?:${value})`;
/** Returns the pattern of fields in any order. The given ones must be there, once. */
const fields = (must: string, may: string) => `(?:(?:${may}),)*${must}(?:,(?:${may}))*`;
const listOf = (item: string) => `\\[(?:${item}(?:,${item})*)?\\]`;

const balance = [
  field('current_balance', `null|""|${number}|"-?\\d+(?:\\.\\d+)?"`),
  field('last_refreshed', `null|""|"${day}T${time}"`),
].join('|');
const detail = `\\{${fields(
  field('payment_method', method),
  `${field('payment_method_type', `null|${type}`)}|${balance}`,
)}\\}`;
const other = [
  balance,
  field('object', plain),
  field('linked', 'null|""|true|false|"true"|"false"'),
  field('juspay_bank_code', `null|${text}`),
  field('metadata', `\\{(?:${field('mobile_number', 'null|"(?:\\d\\d)?\\*{4}\\d\\d"')})?\\}`),
  field('sub_details', listOf(detail)),
].join('|');
const [id, wallet] = [field('id', name), field('wallet', name)];
const row = `\\{${fields(`(?:${id},(?:(?:${other}),)*${wallet}|${wallet},(?:(?:${other}),)*${id})`, other)}\\}`;
const envelope = fields(field('list', listOf(row)), field('object|count|offset|total', plain));

/** A list with nothing but public fields, each with a value that a browser can read. */
const publicList = new RegExp(`^\\{${envelope}\\}$`);
const known =
  'list|object|count|offset|total|id|wallet|linked|juspay_bank_code|metadata|mobile_number|sub_details|' +
  'payment_method|payment_method_type|current_balance|last_refreshed';
const hidden = `(?:"(?!(?:${known})")[a-z_]+":(?:${plain})|"(?:metadata|sub_details)":null)`;
const hiddenFields = new RegExp(`,${hidden}|(\\{)(?:${hidden},?)+`, 'g');
// The hidden fields that Juspay documents. Most lists have no others, and these are found without looking at every key.
const [token, otherIds] = ['token', '(?:gateway_reference|device)_id'].map(
  (key) => new RegExp(`,"${key}":(?:null|${text})`, 'g'),
) as [RegExp, RegExp];
const unmasked = new RegExp(`"mobile_number":"(?!\\d\\d\\*{4}\\d\\d")(${texts().slice(0, -1)})"`, 'g');
const mask = (_: string, number: string) => `"mobile_number":${JSON.stringify(maskMobileNumber(number))}`;

/** Calls a function with each place after a key, until the function returns true. Returns whether it did. */
function someAfter(list: string, key: string, isFound: (at: number) => boolean): boolean {
  for (let at = list.indexOf(key); at >= 0; at = list.indexOf(key, at)) {
    at += key.length;
    if (isFound(at)) return true;
  }
  return false;
}

/** Whether a wallet has two instruments with one method. A browser reads only the first. */
const hasRepeatedMethod = (list: string) =>
  someAfter(list, '"sub_details":[{', (at) => {
    if (list[list.indexOf('}', at) + 1] === ']') return false;
    const methods = list.slice(at, list.indexOf(']', at)).match(/"payment_method":"[^"]*"/g) ?? [];
    return new Set(methods).size < methods.length;
  });

/** Whether a balance has a time after now. */
function hasFutureTime(list: string): boolean {
  const now = new Date().toISOString();
  return someAfter(list, 'refreshed":"', (start) => {
    let same = 0;
    while (same < now.length && list.charCodeAt(start + same) === now.charCodeAt(same)) same += 1;
    return list.charCodeAt(start + same) > now.charCodeAt(same);
  });
}

/**
 * Returns the public part of Juspay's list, when the list has the documented form. What it returns has passed one
 * strict pattern as a whole: known keys, values of one form, masked numbers. It spares parsing and writing the list.
 *
 * @returns Undefined for any other text, which `forwardList` reads.
 */
export function publicListText(answer: string): string | undefined {
  let list = answer.replace(token, '').replace(unmasked, mask);
  if (list.includes('_id":')) list = list.replace(otherIds, '');
  if (!publicList.test(list)) {
    list = list.replace(hiddenFields, '$1');
    if (!publicList.test(list)) return undefined;
  }
  return hasRepeatedMethod(list) || hasFutureTime(list) ? undefined : list;
}
