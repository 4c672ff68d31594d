/**
 * Masks a mobile number the way Juspay's own samples do: `9876543210` becomes `98****10`.
 * A number that came masked keeps its form as long as it shows four digits at most.
 *
 * @returns The masked number, or null where there is nothing to show.
 */
export function maskMobileNumber(text: string): string | null {
  const digits = text.replace(/\D/g, '').replace(/^(?:0|91)(?=\d{10}$)/, '');
  if (digits.length < 2) return null;
  if (digits.length <= 4) return /[*x•]/i.test(text) ? text.trim().replace(/\D+/g, '****') : `****${digits.slice(-2)}`;
  return digits.length < 8 ? `****${digits.slice(-2)}` : `${digits.slice(0, 2)}****${digits.slice(-2)}`;
}
