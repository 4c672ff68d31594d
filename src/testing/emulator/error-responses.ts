import type { Answer } from './answer.js';
import { errorResponse } from './answer.js';

/** Refusals that Juspay's pages show, word for word. */
export const customerNotFound = () =>
  errorResponse(400, 'null_error', 'Customer not found for given customerId.');

export const wrongKey = () =>
  errorResponse(401, 'access_denied', 'Invalid Authentication', 'Invalid Authentication');

export const otpRequired = () => errorResponse(400, 'Invalid', 'OTP is required while linking wallet.');

/** Juspay's codes; the words are not recorded in full. */
export const incorrectOtp = (attemptsLeft: number) =>
  errorResponse(400, 'LP_INCORRECT_OTP', `Incorrect OTP. ${attemptsLeft} attempts left.`);

export const userLocked = () => errorResponse(400, 'LP_USER_LOCKED', 'Account is locked.');

/** The form that Juspay documents for input of `POST /orders` and `POST /txns` that it cannot use. */
export function invalidInput(field: string, reason = 'Missing field or Invalid Value'): Answer {
  return {
    status: 400,
    json: {
      error_message: 'Bad Request.',
      status: 'Bad Request',
      error_code: 'INVALID_REQUEST',
      error_info: {
        user_message: 'Invalid input data',
        fields: [{ field_name: field, reason }],
        developer_message: 'Invalid input data',
        code: 'INVALID_INPUT',
        category: 'USER_ERROR',
      },
    },
  };
}

/** What follows is undocumented at Juspay: the emulator's own words in Juspay's form. */
export const otpExpired = () => errorResponse(400, 'otp_expired', 'OTP has expired.');

export const walletNotFound = () =>
  errorResponse(404, 'wallet_not_found', 'Wallet not found for given walletId.');

export const orderNotFound = () =>
  errorResponse(404, 'order_not_found', 'Order not found for given orderId.');

export const invalidToken = () =>
  errorResponse(400, 'invalid_wallet_token', 'Wallet token is unknown, used, expired or of another wallet.');

export const orderPaid = () => errorResponse(400, 'order_already_paid', 'Order is already paid.');

export const unknownPath = () => errorResponse(404, 'not_found', 'No such resource.', 'Not Found');

export const wrongMethod = (allow: string): Answer => ({
  ...errorResponse(405, 'method_not_allowed', 'Method not allowed.', 'Method Not Allowed'),
  headers: { allow },
});

export const invalidRequest = (message: string) => errorResponse(400, 'invalid_request', message);

export const wrongContentType = () =>
  errorResponse(
    415,
    'unsupported_media_type',
    'Content-Type should be application/x-www-form-urlencoded.',
    'Unsupported Media Type',
  );

/** Only `error_info`, as sister APIs of Juspay's answer. */
export const providerUnavailable = (): Answer => ({
  status: 503,
  json: {
    error_info: {
      category: 'GATEWAY_ERROR',
      code: 'PROVIDER_UNAVAILABLE',
      developer_message: 'Wallet provider did not respond.',
      user_message: 'Wallet provider is not available.',
      fields: [],
    },
  },
});
