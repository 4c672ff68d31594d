/**
 * Returns the fields of an argument that a merchant can build in any way, or null when reading them throws, as a getter
 * or a proxy can.
 */
export function readArguments<Fields>(read: () => Fields): Fields | null {
  try {
    return read();
  } catch {
    return null;
  }
}
