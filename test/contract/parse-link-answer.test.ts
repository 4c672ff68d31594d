import { expect, test } from 'vitest';
import { parseLinkAnswer } from '../../src/contract/parse-link-answer.js';

const nothing = { resendAllowed: null, resendAfter: null, redirectUrl: null };
const waitOf = (resend_wait_time: unknown) =>
  parseLinkAnswer({ auth_params: { resend_wait_time } }).resendAfter;
const urlOf = (url: unknown) =>
  parseLinkAnswer({ payment: { authentication: { method: 'GET', url } } }).redirectUrl;

test('returns the wait before another OTP, in milliseconds', () => {
  const auth_params = { is_resend_allowed: true, is_submit_allowed: true, resend_wait_time: '15' };
  const body = { id: 'wlt_1', wallet: 'LAZYPAY', linked: false, auth_params };
  expect(parseLinkAnswer(body)).toEqual({ resendAllowed: true, resendAfter: 15_000, redirectUrl: null });
});

test('reads camelCase bodies', () => {
  const authParams = { isResendAllowed: false, isSubmitAllowed: true, resendWaitTime: 15 };
  expect(parseLinkAnswer({ authParams })).toEqual({ ...nothing, resendAllowed: false, resendAfter: 15_000 });
});

test.each([
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
  [null, null],
  ['', null],
  [undefined, null],
  [1, null],
  [{ toString: 1 }, null],
])('reads is_resend_allowed %j as %j', (is_resend_allowed, allowed) => {
  expect(parseLinkAnswer({ auth_params: { is_resend_allowed } }).resendAllowed).toBe(allowed);
});

test.each([
  ['15', 15_000],
  [15, 15_000],
  ['0', 0],
  [0, 0],
  ['2.5', 2500],
  [-1, null],
  ['-15', null],
  ['soon', null],
  ['', null],
  [null, null],
  [undefined, null],
  [true, null],
])('reads a resend_wait_time of %j as %j milliseconds', (seconds, milliseconds) => {
  expect(waitOf(seconds)).toBe(milliseconds);
});

test.each([
  [undefined],
  [null],
  [''],
  ['<html>'],
  [7],
  [[]],
  [{}],
  [{ auth_params: null }],
  [{ payment: '' }],
])('returns null for every field of %j', (body) => {
  expect(parseLinkAnswer(body)).toEqual(nothing);
});

test('returns the https page on which the customer links a wallet', () => {
  expect(urlOf('https://www.paypal.com/agree?ba=BA-1')).toBe('https://www.paypal.com/agree?ba=BA-1');
});

test('returns the page of an emulator on this machine', () => {
  expect(urlOf('http://127.0.0.1:5174/link')).toBe('http://127.0.0.1:5174/link');
});

test.each([
  ['http://127.0.0.1.evil.example/'],
  ['http://www.paypal.com/agree'],
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['//www.paypal.com/agree'],
  ['/agree'],
  ['https://paypal.com@evil.example/'],
  ['https://:secret@evil.example/'],
  ['https://'],
  [''],
  [null],
  [7],
])('returns no page for %j', (url) => {
  expect(urlOf(url)).toBeNull();
});

test('returns no page that needs a form post', () => {
  const authentication = { method: 'POST', url: 'https://www.paypal.com/agree' };
  expect(parseLinkAnswer({ payment: { authentication } }).redirectUrl).toBeNull();
});
