import type { Answer } from './answer.js';
import { errorResponse } from './answer.js';

/** The next errors are word for word from Juspay's pages. */
export const customerNotFound = () =>
  errorResponse(400, 'null_error', 'Customer not found for given customerId.');

export const wrongKey = () =>
  errorResponse(401, 'access_denied', 'Invalid Authentication', 'Invalid Authentication');

export const otpRequired = () => errorResponse(400, 'Invalid', 'OTP is required while linking wallet.');

export const customerUnknown = (): Answer => ({
  status: 404,
  json: {
    error_message: 'Cannot find what you are looking for',
    status: 'invalid_request_error',
    error_code: 'object_not_found',
    error_info: {
      user_message: 'Cannot process your request as customer account not found.',
      developer_message: 'Customer account not found.',
      code: 'RESOURCE_NOT_FOUND',
      category: 'USER_ERROR',
    },
  },
});

/**
 * LazyPay has one code for two facts, and only the text tells them apart. The code is Juspay's, the rest of the text
 * is not recorded.
 */
export const incorrectOtp = (attemptsLeft: number) =>
  errorResponse(
    400,
    'LP_INCORRECT_OTP',
    attemptsLeft > 0
      ? `Incorrect OTP. ${attemptsLeft} more attempts left.`
      : 'Incorrect OTP. Number of attempts exceeded.',
  );

export const userLocked = () => errorResponse(400, 'LP_USER_LOCKED', 'Account is locked.');

/** Returns the error that Juspay documents for invalid input of `POST /orders`, `POST /txns` and `POST /customers`. */
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

/** Juspay does not document the next errors. They have Juspay's form and the emulator's words. */
export const otpExpired = () => errorResponse(400, 'otp_expired', 'OTP has expired.');

export const walletNotFound = () =>
  errorResponse(404, 'wallet_not_found', 'Wallet not found for given walletId.');

export const orderNotFound = () =>
  errorResponse(404, 'order_not_found', 'Order not found for given orderId.');

export const invalidToken = () =>
  errorResponse(400, 'invalid_wallet_token', 'Wallet token is unknown, used, expired or of another wallet.');

export const customerExists = (): Answer => ({
  status: 400,
  json: {
    error_message: 'Customer with given object_reference_id already exists.',
    status: 'invalid_request_error',
    error_code: 'not_unique',
    error_info: {
      user_message: 'Customer already exists.',
      developer_message: 'Customer already exists.',
      code: 'ALREADY_EXISTS',
      category: 'USER_ERROR',
    },
  },
});

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

/** Has only `error_info`: some of Juspay's other APIs answer so. */
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
