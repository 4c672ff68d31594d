// Shortens property names of TanStack's core in the element's bundle, which no page, wire format or DOM interface sees.

const names =
  `addObserver batchCalls cancelQueries cancelRefetch cancelRetry clearGcTimeout continueRetry dataUpdateCount
  dataUpdatedAt defaultQueryOptions errorUpdateCount errorUpdatedAt failureCount failureReason fetchFailureCount
  fetchFailureReason fetchMeta fetchOptions fetchStatus getCurrentResult getMutationCache getObserversCount getQueryCache
  getQueryData getQueryDefaults getQueryState hasListeners initialDataUpdatedAt initialPromise invalidateQueries
  isDisabled isFetched isInvalidated isStaleByTime isStatic mutationFn mutationKey networkMode onCancel onQueryUpdate
  onSubscribe onUnsubscribe optionalRemove placeholderData queryHash queryKeyHashFn refetchInterval refetchOnReconnect
  removeObserver resetState retryDelay scheduleGc setBatchNotifyFunction setNotifyFunction setQueryData setScheduler
  shouldFetchOnReconnect shouldFetchOnWindowFocus structuralSharing submittedAt throwOnError updateGcTime`.split(
    /\s+/,
  );

const short = new Map(names.map((name, index) => [name, `_${index.toString(36)}$`]));

/**
 * Returns the code with the short names, everywhere alike.
 *
 * @param {string} code A whole program.
 * @throws {Error} If the program has one of the short names already.
 */
export function shortenNames(code) {
  const taken = [...short.values()].find((name) => code.includes(name));
  if (taken) throw new Error(`The code has the name ${taken} already.`);
  return code.replaceAll(/(?<![\w$])[a-z]\w+/gi, (word) => short.get(word) ?? word);
}
