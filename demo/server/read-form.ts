/** Returns the fields of a posted form. */
export async function readForm(request: Request): Promise<Map<string, string>> {
  const fields = new URLSearchParams(await request.text());
  return new Map(fields);
}
