const loopback = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether a URL is `https`, or `http` on this machine, where an emulator is. One with a user name is not: before the
 * host, it can pass for the host.
 */
export function isSafeUrl({ protocol, hostname, username, password }: URL): boolean {
  const reached = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  return reached && !username && !password;
}
