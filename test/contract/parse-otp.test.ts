import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOtp } from '../../src/contract/parse-otp.js';

describe('parseOtp', () => {
  test.each([
    ['1234', '1234'],
    ['  12 34-56 ', '123456'],
    ['12.34.56', '123456'],
    ['123–456', '123456'],
    ['123 — 456', '123456'],
    ['TWID0000000000001234', 'TWID0000000000001234'],
    [' TWID-0000 0000 0000 1234 ', 'TWID0000000000001234'],
    ['a1b2c3', 'a1b2c3'],
    ['739 4K5', '7394K5'],
    ['a1b2 c3d4', 'a1b2c3d4'],
    ['abcd', 'abcd'],
  ])('reads a typed code: %j', (input, otp) => expect(parseOtp(input)).toBe(otp));

  test.each([
    ['१२३४', '1234'],
    ['১২৩৪৫৬', '123456'],
    ['١٢٣٤', '1234'],
    ['۱۲۳۴', '1234'],
    ['１２３４', '1234'],
    ['𝟙𝟚𝟛𝟜', '1234'],
    ['९०९०', '9090'],
    ['۰۹۸۷', '0987'],
  ])('reads digits of any script: %s', (input, otp) => expect(parseOtp(input)).toBe(otp));

  test.each(['\u200b1234\u200b', '\u200e12\u200f34', '\u2066१२\u2069३४', '\ufeff1234', '12\u00ad34'])(
    'ignores invisible characters: %j',
    (input) => expect(parseOtp(input)).toBe('1234'),
  );

  test.each([
    ['Your OTP is 1234', '1234'],
    ['Your OTP is 1234.', '1234'],
    ['1234 is your code.', '1234'],
    ['@shop.example #1234', '1234'],
    ['Your code is 1234.\n\n@shop.example #1234', '1234'],
    ['<#> 482913 is the OTP for Paytm. Valid for 10 min. FA+9qCX9VSu', '482913'],
    ['Use 123 456 to link your wallet', '123456'],
    ['Dear 9876 customer, your payment of Rs 1,499.00 needs OTP 771204', '771204'],
    ['OTP: १२३४ (Paytm)', '1234'],
    ['G-482913 is your verification code', '482913'],
  ])('reads the code in a message: %j', (input, otp) => expect(parseOtp(input)).toBe(otp));
});

test.each(['', ' - ', '   ', '…', 'Your code', 'please send it again', '\u200b', '₹1,499.00 paid'])(
  'finds no code in %j',
  (input) => expect(parseOtp(input)).toBeNull(),
);

test('returns a code of letters and digits unchanged, whatever separates its parts', () => {
  const code = fc.stringMatching(/^[0-9]{4,8}$/);
  const separator = fc.constantFrom('', ' ', '-', '.', '\u200b', ' – ');
  fc.assert(
    fc.property(code, fc.array(separator, { minLength: 8, maxLength: 8 }), (digits, gaps) => {
      const typed = [...digits].map((digit, index) => digit + gaps[index]).join('');
      expect(parseOtp(typed)).toBe(digits);
    }),
  );
});

test('never throws, and never returns anything that a server refuses as a code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (input) => {
      expect(parseOtp(input) ?? '1').toMatch(/^[\x21-\x7e]{1,64}$/);
    }),
  );
});
