import { expect, test } from 'vitest';
import { readOne, unreadable } from './read-one.js';

const balanceOf = (current_balance: unknown) => {
  const { own, warnings } = readOne({ current_balance });
  expect(warnings).toEqual([]);
  return own.balance;
};

test('reads an integer as a balance', () => {
  expect(balanceOf(250)).toBe(250);
});

test('reads a fraction as a balance', () => {
  expect(balanceOf(109.55)).toBe(109.55);
});

test('reads a decimal string as a balance', () => {
  expect(balanceOf('250.00')).toBe(250);
  expect(balanceOf('109.55')).toBe(109.55);
  expect(balanceOf(' 7 ')).toBe(7);
});

test('keeps a balance of zero, which is not the same as an unknown one', () => {
  expect(balanceOf(0)).toBe(0);
  expect(balanceOf('0.00')).toBe(0);
});

test('reads a minus zero, so that no list shows "-₹0.00"', () => {
  expect(Object.is(balanceOf(-0), 0)).toBe(true);
  expect(Object.is(balanceOf('-0.00'), 0)).toBe(true);
});

test('keeps a balance below zero', () => {
  expect(balanceOf('-12.50')).toBe(-12.5);
});

test('reads null, "" and an absent balance as unknown, without a warning', () => {
  expect(balanceOf(null)).toBeNull();
  expect(balanceOf('')).toBeNull();
  expect(balanceOf('  ')).toBeNull();
  expect(readOne({})).toMatchObject({ own: { balance: null }, warnings: [] });
});

test.each([
  ['abc'],
  ['1,250.00'],
  ['₹250'],
  ['1e3'],
  ['0x10'],
  ['Infinity'],
  [true],
  [{}],
  [[250]],
  [['250']],
])('reads %j as unknown, and warns', (current_balance) => {
  const { own, warnings } = readOne({ current_balance });
  expect(own.balance).toBeNull();
  expect(warnings).toEqual([unreadable('current_balance')]);
});

test('reads a number too large for a double as unknown', () => {
  expect(readOne({ current_balance: JSON.parse('1e400') }).own.balance).toBeNull();
  expect(readOne({ current_balance: '9'.repeat(400) }).own.balance).toBeNull();
});
