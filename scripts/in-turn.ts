import type { BrowserProviderOption } from 'vitest/node';

/**
 * Returns a provider whose projects run one after the other. Vitest runs the projects of a group at the same time, which
 * is one browser for each of them.
 */
export function inTurn(provider: BrowserProviderOption): BrowserProviderOption {
  return {
    ...provider,
    providerFactory: (project) =>
      Object.assign(provider.providerFactory(project), { supportsParallelism: false }),
  };
}
