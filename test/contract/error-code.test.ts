import { expect, test } from 'vitest';
import { errorCodeOf } from '../../src/contract/error-code.js';
import { WalletsError, walletsErrorCodes } from '../../src/contract/wallets-error.js';

test.each(walletsErrorCodes.map((code) => [code]))('reads the code %s of a proxy', (code) => {
  expect(errorCodeOf(400, { status: 'error', error_code: code, error_message: 'No.' })).toBe(code);
});

test('reads Juspay’s codes in forwarded answers', () => {
  expect(errorCodeOf(400, { status: 'Invalid Request', error_code: 'null_error' })).toBe(
    'customer_not_found',
  );
  expect(errorCodeOf(400, { error_code: 'LP_INCORRECT_OTP' })).toBe('wrong_otp');
  expect(errorCodeOf(400, { error_code: 'LP_USER_LOCKED' })).toBe('wallet_locked');
  expect(errorCodeOf(400, { error_code: 'Invalid' })).toBe('rejected');
});

test('does not ask the customer to sign in when the merchant’s key is wrong', () => {
  const body = { status: 'Invalid Authentication', error_code: 'access_denied' };
  expect(errorCodeOf(401, body)).toBe('service_unavailable');
  expect(errorCodeOf(401, { error_info: { code: 'access_denied' } })).toBe('service_unavailable');
  expect(errorCodeOf(401, { errorInfo: { code: 'access_denied' } })).toBe('service_unavailable');
});

test('reads a code in camelCase', () => {
  expect(errorCodeOf(400, { errorCode: 'rate_limited' })).toBe('rate_limited');
});

test.each([
  [400, 'rejected'],
  [401, 'unauthenticated'],
  [403, 'rejected'],
  [404, 'rejected'],
  [408, 'timeout'],
  [429, 'rate_limited'],
  [500, 'service_unavailable'],
  [502, 'service_unavailable'],
  [503, 'service_unavailable'],
  [504, 'timeout'],
] as const)('maps status %i without a code in the body to %s', (status, code) => {
  const errorInfo = { error_info: { category: 'x', code: 'y', user_message: 'z' } };
  for (const body of [
    undefined,
    null,
    '',
    '<html></html>',
    [],
    {},
    { error_code: 7 },
    { error_code: 'toString' },
    errorInfo,
  ]) {
    expect(errorCodeOf(status, body)).toBe(code);
  }
});

test('ignores the field status, which is free text', () => {
  expect(errorCodeOf(400, { status: 'rate_limited' })).toBe('rejected');
});

test('creates an error with a name, a code and a wait', () => {
  const cause = new TypeError('Failed to fetch');
  const error = new WalletsError('rate_limited', 'Too many.', { status: 429, retryAfter: 5000, cause });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'WalletsError',
    code: 'rate_limited',
    status: 429,
    retryAfter: 5000,
    cause,
  });
  expect(new WalletsError('offline', 'Offline.')).not.toHaveProperty('cause');
});
