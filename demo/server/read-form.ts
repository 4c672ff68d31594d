/** The fields of a posted form. Anything else than text is left out. */
export async function readForm(request: Request): Promise<Map<string, string>> {
  const fields = new URLSearchParams(await request.text());
  return new Map(fields);
}
