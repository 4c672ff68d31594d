import type { Variant } from './variant.js';

const modules = import.meta.glob<{ variant: Variant }>(['../variants/*.tsx', '../peers/*.tsx']);

/** Loads a variant by the name of its file. */
export async function loadVariant(name: string): Promise<Variant> {
  const path = Object.keys(modules).find((file) => file.endsWith(`/${name}.tsx`));
  const load = path && modules[path];
  if (!load) throw new Error(`No variant is called ${name}.`);
  return (await load()).variant;
}
