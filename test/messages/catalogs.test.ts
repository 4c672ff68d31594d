import { expect, test } from 'vitest';
import { parseOtp } from '../../src/contract/parse-otp.js';
import { en } from '../../src/messages/en.js';
import { formatAge } from '../../src/messages/format-age.js';
import { catalogs, formErrors, formsOf, scriptOf, sentencesOf } from './catalogs.js';

const sources = import.meta.glob<string>('../../src/messages/**/??.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const placeholders = (message: string) => (message.match(/\{\w+\}/g) ?? []).toSorted();

/** Terms that mean something else than money: equilibrium, the credit side of a ledger, a full stop. */
const traps = /ਸੰਤੁਲਨ|सन्तुलन|संतुलन|পৰিমাণ|जमा|જમા|ಜಮಾ|జమ|வரவு|পাবলগীয়া|बिंदु|बिंदू|\bकल\b|अभी नहीं/u;

/** Languages that say one minute and several minutes differently. */
const minuteForms = ['kn', 'mr', 'ta', 'te'];

test('has thirteen languages besides English', () => {
  expect(catalogs.map(([language]) => language).toSorted()).toEqual([
    'as',
    'bn',
    'gu',
    'hi',
    'kn',
    'ml',
    'mr',
    'ne',
    'or',
    'pa',
    'ta',
    'te',
    'ur',
  ]);
});

test.each(catalogs)('%s names its language, its direction and its digits', (language, messages) => {
  expect(messages.language).toBe(language);
  expect(messages.direction).toBe(language === 'ur' ? 'rtl' : undefined);
  const zero = messages.zero?.codePointAt(0) ?? 0;
  const digits = Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit)).join('');
  expect(digits).toMatch(/^\p{Nd}{10}$/u);
  const script = scriptOf(language);
  const own = script === 'Arab' ? '[۰-۹]' : `\\p{Script=${script}}`;
  expect(digits).toMatch(new RegExp(`^${own}{10}$`, 'u'));
  expect(parseOtp(digits.slice(1, 7))).toBe('123456');
});

test.each(Object.entries(sources))('%s loads no other language', (_, source) => {
  expect(source.match(/^(?:import|export) (?!type |const ).*|\bimport\(.*/gm)).toBeNull();
});

test.each(catalogs)('%s has every message, each with the placeholders of English', (_, messages) => {
  for (const [key, english] of Object.entries(en)) {
    const own = messages[key as keyof typeof en];
    expect(own?.trim(), key).toBe(own);
    expect(own, key).not.toBe('');
    expect(placeholders(own), key).toEqual(placeholders(english));
  }
});

test.each(catalogs)('%s has the plural forms that Node selects', (language, messages) => {
  expect(formErrors(formsOf(language), messages)).toEqual([]);
  expect('age_minute_one' in messages).toBe(minuteForms.includes(language));
});

test.each(catalogs)('%s shows the count in every plural form', (_, messages) => {
  const forms = sentencesOf(messages).filter(([key]) => /_(one|other)$/.test(key));
  for (const [key, words] of forms) expect(words, key).toContain('{count}');
});

test.each(catalogs)('%s uses its own script only, and no misleading terms', (language, messages) => {
  const script = scriptOf(language);
  const letters = new RegExp(`^[\\p{Script=${script}}\\p{Script=Common}\\p{Script=Inherited}]*$`, 'u');
  for (const [key, words] of sentencesOf(messages)) {
    expect(words.replace(/\{\w+\}/g, ''), key).toMatch(letters);
    expect(words, key).not.toMatch(traps);
  }
});

test.each(catalogs)('%s attaches no suffix to a placeholder', (_, messages) => {
  for (const [key, words] of sentencesOf(messages))
    expect(words, key).not.toMatch(/[\p{L}\p{M}]\{|\}(?:[\p{L}\p{M}-]|\u200C|\u200D)/u);
});

test.each(catalogs)('%s keeps the words of a button in its spoken name', (_, messages) => {
  expect(messages.checkName).toContain(messages.check);
});

test('writes one age in each language', () => {
  const ages = Object.fromEntries(
    catalogs.map(([locale, messages]) => [
      locale,
      formatAge({ unit: 'hour', count: 1 }, { locale, messages }),
    ]),
  );
  expect(ages).toMatchObject({ mr: '१ तासापूर्वी', te: '౧ గంట క్రితం', hi: '१ घंटे पहले', ur: '۱ گھنٹہ پہلے' });
});
