// What TanStack's core needs of the modules that the build of the element leaves out: a page is never a server, batua's
// requests never wait for a network, and nothing replaces the browser's timers.

export const focusManager = { isFocused: () => !document.hidden };

export const onlineManager = { isOnline: () => true };

export const timeoutManager = {
  setTimeout: (callback: () => void, delay: number) => setTimeout(callback, delay),
  clearTimeout: (id: number) => clearTimeout(id),
};

export const isServer = () => false;

/** Names that the core's other files mention, and that nothing here calls. */
export const [environmentManager, infiniteQueryBehavior, hasNextPage, hasPreviousPage] = [] as undefined[];
