/**
 * Masks a mobile number the way Juspay's own samples do: `9876543210` becomes `98****10`, without the
 * country code of India. A number of another country shows its last two digits only. A number that came masked keeps
 * its form as long as it shows four digits at most.
 *
 * @returns The masked number, or null where there is nothing to show. Masking it again changes nothing.
 */
export function maskMobileNumber(text: string): string | null {
  const local = text.trim().replace(/^\+91[\s-]*/, '');
  const all = local.replace(/\D/g, '');
  const digits = all.replace(/^0*(?:91)?(?=\d{10}$)/, '');
  if (digits.length < 2) return null;
  // The first digits belong to the code of another country, so they do not help the customer.
  const isForeign = /^(?:\+|00)/.test(local) && digits === all;
  if (!isForeign && digits.length <= 4 && /[*x•]/i.test(local)) return local.replace(/\D+/g, '****');
  const start = isForeign || digits.length < 8 ? '' : digits.slice(0, 2);
  return `${start}****${digits.slice(-2)}`;
}
