import { expect, test } from 'vitest';
import { errorCodeOf } from '../../src/contract/error-code.js';
import { WalletsError, walletsErrorCodes } from '../../src/contract/wallets-error.js';

test.each(walletsErrorCodes.map((code) => [code]))('believes the code %s that a proxy states', (code) => {
  expect(errorCodeOf(400, { status: 'error', error_code: code, error_message: 'No.' })).toBe(code);
});

test('reads the codes of Juspay that a plain forwarder hands on', () => {
  expect(errorCodeOf(400, { status: 'Invalid Request', error_code: 'null_error' })).toBe(
    'customer_not_found',
  );
  expect(errorCodeOf(400, { error_code: 'LP_INCORRECT_OTP' })).toBe('wrong_otp');
  expect(errorCodeOf(400, { error_code: 'LP_USER_LOCKED' })).toBe('wallet_locked');
  expect(errorCodeOf(400, { error_code: 'Invalid' })).toBe('rejected');
});

test('does not ask the customer to sign in when the key of the merchant is wrong', () => {
  const body = { status: 'Invalid Authentication', error_code: 'access_denied' };
  expect(errorCodeOf(401, body)).toBe('service_unavailable');
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
] as const)('goes by status %i where the body states nothing: %s', (status, code) => {
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

test('does not read status, which is free text', () => {
  expect(errorCodeOf(400, { status: 'rate_limited' })).toBe('rejected');
});

test('gives an error its name, its code and the time of the next attempt', () => {
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
