/**
 * Masks a mobile number the way Juspay's own samples do: `9876543210` becomes `98****10`, without the
 * country code of India. A number that came masked keeps its form as long as it shows four digits at most.
 *
 * @returns The masked number, or null where there is nothing to show. Masking it again changes nothing.
 */
export function maskMobileNumber(text: string): string | null {
  const local = text.trim().replace(/^\+91[\s-]*/, '');
  const digits = local.replace(/\D/g, '').replace(/^0*(?:91)?(?=\d{10}$)/, '');
  if (digits.length < 2) return null;
  if (digits.length <= 4 && /[*x•]/i.test(local)) return local.replace(/\D+/g, '****');
  const start = digits.length < 8 ? '' : digits.slice(0, 2);
  return `${start}****${digits.slice(-2)}`;
}
