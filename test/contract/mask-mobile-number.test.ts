import { expect, test } from 'vitest';
import { maskMobileNumber } from '../../src/contract/mask-mobile-number.js';
import { readOne, unreadable } from './read-one.js';

test.each([
  ['9876543210', '98****10'],
  ['+91 98765 43210', '98****10'],
  ['+919876543210', '98****10'],
  ['919876543210', '98****10'],
  ['0091-9876543210', '98****10'],
  ['09876543210', '98****10'],
  ['98765-43210', '98****10'],
  ['99999999', '99****99'],
  ['+971501234567', '****67'],
  ['+65 9123 4567', '****67'],
  ['0060123456789', '****89'],
  ['+62 ****34', '****34'],
  ['1234567', '****67'],
  ['1234', '****34'],
])('masks %j as %j', (number, masked) => {
  expect(maskMobileNumber(number)).toBe(masked);
});

test.each([
  ['77****78', '77****78'],
  ['98******10', '98****10'],
  ['******3210', '****3210'],
  ['XXXXXX3210', '****3210'],
  ['••••••3210', '****3210'],
  ['+91 98******10', '98****10'],
])('keeps %j masked, as %j', (number, masked) => {
  expect(maskMobileNumber(number)).toBe(masked);
});

test('masks more digits of a number that is masked too little', () => {
  expect(maskMobileNumber('98765***10')).toBe('****10');
  expect(maskMobileNumber('98765432*0')).toBe('98****20');
});

test.each([[''], ['-'], ['none'], ['7'], ['**********']])('shows nothing for %j', (number) => {
  expect(maskMobileNumber(number)).toBeNull();
});

test('masks a wallet’s number in text and in number form', () => {
  expect(readOne({ metadata: { mobile_number: '9876543210' } }).wallet.mobileNumber).toBe('98****10');
  expect(readOne({ metadata: { mobile_number: 9_876_543_210 } }).wallet.mobileNumber).toBe('98****10');
});

test.each([
  [null],
  [''],
  [{}],
  [{ device_id: 'd1' }],
  [{ mobile_number: null }],
  [{ mobile_number: '' }],
  [[]],
])('shows no number for metadata %j, without a warning', (metadata) => {
  expect(readOne({ metadata })).toMatchObject({ wallet: { mobileNumber: null }, warnings: [] });
});

test.each([['9876543210'], [9_876_543_210], [{ mobile_number: true }], [{ mobile_number: ['9876543210'] }]])(
  'shows no number for metadata %j, and warns',
  (metadata) => {
    expect(readOne({ metadata })).toMatchObject({
      wallet: { mobileNumber: null },
      warnings: [unreadable('metadata')],
    });
  },
);
