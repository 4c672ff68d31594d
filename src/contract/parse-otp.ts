const decimalDigit = /\p{Nd}/u;
/** The last line of a message for a web page: `@shop.example #1234` (the format of origin-bound one-time codes). */
const originBound = /(?:^|\s)@\S+\s+#(\w{3,64})(?:\s|$)/;
const separators = /[\s\p{Pd}.·•_]+/gu;
/** A code of Twid has 20 characters. Words of that length do not hold a digit. */
const longCode = /^(?=.*\d)[A-Z0-9]{12,64}$/;
const amount = /(?:₹|\b(?:rs|inr)\b\.?)\s*[\d,.]+/gi;
/** Safari before 16.4 has no lookbehind, so the first group holds the character before a code. */
const candidate = /(^|[^\w*])((?=\w*\d)\w{3,64}(?:[ -]\d{2,4})*)(?![\w*])/g;
const keyword = /otp|code|pin|password/i;

/**
 * Returns the one-time password in what a customer typed or pasted, or null when it finds no code.
 *
 * It accepts digits of any script, spaces, dashes and dots between characters, invisible characters, and a
 * whole message, such as "Your OTP is 1234" or "@shop.example #1234". When a message holds several numbers,
 * it takes the one closest to a word such as "OTP" or "code".
 */
export function parseOtp(input: string): string | null {
  const text = toAsciiDigits(input).trim();
  const [, bound] = originBound.exec(text) ?? [];
  if (bound) return bound;
  const compact = text.replace(separators, '');
  // A word of a message has letters and no digit.
  const isOneWord = !/\s/.test(text) || !/(^|\s)[^\s\d]*\p{L}[^\s\d]*(\s|$)/u.test(text);
  if (/^[\x21-\x7e]{1,64}$/.test(compact) && (isOneWord || longCode.test(compact))) return compact;
  return findInMessage(text);
}

/** Folds every decimal digit to 0-9 and removes invisible formatting characters. */
function toAsciiDigits(input: string): string {
  const text = input.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** Unicode encodes the digits of each script in order, from zero to nine. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && decimalDigit.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

function findInMessage(text: string): string | null {
  const message = text.replace(amount, (words) => ' '.repeat(words.length));
  const word = keyword.exec(message);
  const found = [...message.matchAll(candidate)].map(({ 2: code = '', index }) => ({
    code: code.replace(/[ -]/g, ''),
    distance: word ? Math.abs(index - word.index) : index,
  }));
  found.sort((one, other) => one.distance - other.distance);
  return found[0]?.code ?? null;
}
