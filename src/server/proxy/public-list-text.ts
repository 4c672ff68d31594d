import { maskMobileNumber } from '../../contract/mask-mobile-number.js';

// Without an escaped character in the text, each quote begins or ends a string.
const text = '"[^"]*"';
const name = '"[^"\\s][^"]*"';
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
  field('payment_method', name),
  `${field('payment_method_type', `null|${text}`)}|${balance}`,
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
/** Also a control character, which JSON writes escaped. */
const escaped = /[\\\p{Cc}]/u;
const unmasked = /"mobile_number":"(?!\d\d\*{4}\d\d")([^"]*)"/g;
const details = /"sub_details":\[[^\]]*/g;

/** Whether a wallet has two instruments with one method. A browser reads only the first. */
const hasRepeatedMethod = (list: string) =>
  list.match(details)?.some((instruments) => {
    const methods = instruments.match(/"payment_method":"[^"]*"/g) ?? [];
    return new Set(methods).size < methods.length;
  });

/**
 * Returns the public part of Juspay's list, when the list has the documented form. What it returns has passed one
 * strict pattern as a whole: known keys, values of one form, masked numbers. It spares parsing and writing the list.
 *
 * @returns Undefined for any other text, which `forwardList` reads.
 */
export function publicListText(answer: string): string | undefined {
  if (escaped.test(answer)) return undefined;
  const list = answer
    .replace(hiddenFields, '$1')
    .replace(unmasked, (_, number: string) => `"mobile_number":${JSON.stringify(maskMobileNumber(number))}`);
  if (!publicList.test(list) || hasRepeatedMethod(list)) return undefined;
  const now = `refreshed":"${new Date().toISOString()}`;
  const isFuture = list.match(/refreshed":"[^"]+/g)?.some((time) => time > now);
  return isFuture ? undefined : list;
}
