// Shortens property names in the bundle of the element: of Preact, TanStack's core and batua itself. No page, wire format or
// DOM interface sees any of them.

const names =
  `addObserver announce announcement atLeast authenticateWallet awaitRow batchCalls cancelQueries cancelRefetch
  cancelRetry canRun checkedAt children clearGcTimeout componentDidCatch componentDidMount componentDidUpdate
  componentWillMount componentWillReceiveProps componentWillUnmount componentWillUpdate consentId continueRetry
  createWallet creditMethods current customerTag dataUpdateCount dataUpdatedAt debounceRendering defaultOptions
  defaultQueryOptions delinkWallet describedBy errorUpdateCount errorUpdatedAt failureCount failureReason
  fetchFailureCount fetchFailureReason fetchFn fetchMeta fetchOptions fetchStatus findAll gcTime getChildContext
  getCurrentResult getDerivedStateFromError getDerivedStateFromProps getMutationCache getObserversCount
  getQueryCache getQueryData getQueryDefaults getQueryState getSnapshotBeforeUpdate hasListeners hideDecimals
  hydratedAt initialData initialDataUpdatedAt initialPromise initialValue invalidateQueries isActive isDisabled
  isFetched isFetching isInvalidated isPaused isPending isStale isStaleByTime isStatic isWaiting limited
  linkWallet listeners listWallets mutationFn mutationKey nameOf networkMode nextChange notifyOnChangeProps
  observerAdded observerRemoved observers onBack onCancel onFail onFetch onMutate onOnline onQueryUpdate onRetry
  onSettled onSubscribe onUnsubscribe onValueChange onWarning optionalRemove otpLengths persister
  placeholderData predicate queryFn queryHash queryKey queryKeyHashFn redirectUrl refetchInterval refetchOnMount
  refetchOnReconnect refreshingSince removeObserver resendAfter resendAllowed resendAllowedAt resendOtp
  resetState retryAt retryDelay retrying retryRef rootRef rowContent scheduleGc SelectLinked setData setOptions
  setQueryData shouldComponentUpdate shouldFetchOnReconnect shouldFetchOnWindowFocus signIn staleTime startedAt
  starter structuralSharing submittedAt suspense takesFocus throwOnError twin unlinkedWallets updatedAt
  updateGcTime variables verifies`.split(/\s+/);

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
