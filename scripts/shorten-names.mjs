// Shortens property names in the element's bundle, of TanStack's core and of batua itself. No page, wire format or DOM
// interface sees any of them.

const names =
  `addObserver authenticateWallet awaitRow batchCalls canRun cancelQueries cancelRefetch cancelRetry clearGcTimeout
  continueRetry createWallet creditMethods customerTag dataUpdateCount dataUpdatedAt defaultOptions
  defaultQueryOptions delinkWallet describedBy errorUpdateCount errorUpdatedAt failureCount failureReason
  fetchFailureCount fetchFailureReason fetchFn fetchMeta fetchOptions fetchStatus findAll gcTime getCurrentResult
  getMutationCache getObserversCount getQueryCache getQueryData getQueryDefaults getQueryState hasListeners
  hydratedAt initialData initialDataUpdatedAt initialPromise initialValue invalidateQueries isActive isDisabled
  isFetched isFetching isInvalidated isPaused isPending isStale isStaleByTime isStatic isWaiting linkWallet
  listWallets mutationFn mutationKey nameOf networkMode notifyOnChangeProps observerAdded observerRemoved onCancel
  onFail onFetch onMutate onOnline onQueryUpdate onRetry onSettled onSubscribe onUnsubscribe onValueChange
  onWarning optionalRemove otpLengths placeholderData queryFn queryHash queryKey queryKeyHashFn refetchInterval
  refetchOnReconnect refreshingSince removeObserver resendAllowedAt resendOtp resetState retryDelay rowContent
  scheduleGc setData setOptions setQueryData
  shouldFetchOnReconnect shouldFetchOnWindowFocus startedAt structuralSharing submittedAt takesFocus throwOnError
  children current starter SelectLinked atLeast rootRef limited retrying retryAt verifies unlinkedWallets announce checkedAt hideDecimals consentId nextChange signIn resendAllowed resendAfter onBack staleTime twin refetchOnMount persister suspense retryRef predicate observers listeners updateGcTime updatedAt`.split(
    /\s+/,
  );

const short = new Map(names.map((name, index) => [name, `_${index.toString(36)}`]));

/**
 * Returns the code with the short names, everywhere alike.
 *
 * @param {string} code A whole program.
 * @throws {Error} If the program has one of the short names already.
 */
export function shortenNames(code) {
  const taken = [...short.values()].find((name) => new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(code));
  if (taken) throw new Error(`The code has the name ${taken} already.`);
  return code.replaceAll(/(?<![\w$])[a-z]\w+/gi, (word) => short.get(word) ?? word);
}
