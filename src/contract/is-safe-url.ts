const loopback = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether a URL is `https`, or `http` on this machine, where an emulator is. One with a user name is not: before the
 * host, it can pass for the host.
 */
export function isSafeUrl({ protocol, hostname, username, password }: URL): boolean {
  const reached = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  return reached && !username && !password;
}

/** Returns a URL to which the customer can be sent, or null for any other value. */
export function readSafeUrl(value: unknown): string | null {
  try {
    const url = new URL(typeof value === 'string' ? value : '');
    return isSafeUrl(url) ? url.href : null;
  } catch {
    return null;
  }
}
