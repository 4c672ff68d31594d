/**
 * How an attribute is read. A `flag` is false when it is absent. A `setting` is null when it is absent, and else true,
 * false or a list of names.
 */
export type AttributeKind = 'text' | 'number' | 'flag' | 'setting';

type Kinds = Readonly<Record<string, AttributeKind>>;

/** Attributes for the client. */
const clientAttributes: Kinds = { endpoint: 'text', credentials: 'text', timeout: 'number' };

/** Attributes that are props of `WalletsProvider`. */
export const providerAttributes: Kinds = {
  customerKey: 'text',
  currency: 'text',
  locale: 'text',
  numberingSystem: 'text',
  staleAfter: 'number',
};

/** Attributes that are props of `WalletList`. */
export const listAttributes: Kinds = {
  name: 'text',
  amount: 'number',
  order: 'text',
  required: 'flag',
  disabled: 'flag',
  heading: 'text',
  headingLevel: 'number',
  hideZeroDecimals: 'flag',
  insufficientBalance: 'text',
  topUp: 'setting',
  selectLinked: 'setting',
};

/** The attributes that have a property of the same name in camel case. A property that is set changes the attribute. */
export const attributes: Kinds = {
  ...clientAttributes,
  ...providerAttributes,
  ...listAttributes,
  rowActions: 'flag',
  providers: 'setting',
};

/** Returns the name of an attribute: `headingLevel` is `heading-level` in HTML. */
export const attributeOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Returns the value of an attribute, or null when it is absent or is not a number. `"false"` is false, because
 * frameworks write it. A list has commas or spaces between its names.
 */
export function readAttribute(kind: AttributeKind, text: string | null): unknown {
  if (kind === 'flag') return text !== null && text !== 'false';
  if (text === null || kind === 'text') return text;
  if (kind === 'number') return text.trim() && Number.isFinite(+text) ? +text : null;
  return /^(true|false)?$/.test(text) ? text !== 'false' : text.split(/[\s,]+/).filter(Boolean);
}

/** Returns the text of an attribute that has a value, or null to remove it. */
export function writeAttribute(kind: AttributeKind, value: unknown): string | null {
  if (value === null || value === undefined || (kind === 'flag' && !value)) return null;
  return value === true ? '' : `${value as string | number}`;
}
