// What batua's components import from `react`, on Preact. The build of the element replaces `react` with this file,
// because all of `preact/compat` is 1.5 kB larger.
import { type ComponentChild, type FunctionComponent, createElement, options } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export { Component, Fragment, createContext, createElement } from 'preact';
export {
  useCallback,
  useContext,
  useEffect,
  useImperativeHandle,
  useLayoutEffect as useInsertionEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'preact/hooks';

type Props = Record<string, unknown>;

options.event = (event: Event & { nativeEvent?: Event }) => {
  event.nativeEvent = event;
  return event;
};

let ids = 0;

/** Returns an ID that is the only one on the page. Preact's own IDs start again in every element. */
export const useId = (): string => useState(() => `batua-${(ids += 1)}-`)[0];

/** Passes `ref` as the second argument. Preact has it among the props. */
export const forwardRef =
  (render: (props: Props, ref: unknown) => ComponentChild) =>
  ({ ref = null, ...props }: Props) =>
    render(props, ref);

/** Renders a component again only when a prop has changed. */
export function memo(type: FunctionComponent<Props>): FunctionComponent<Props> {
  return function Memo(this: { props: Props; shouldComponentUpdate: (next: Props) => boolean }, given) {
    this.shouldComponentUpdate = (next) =>
      Object.keys({ ...this.props, ...next }).some((name) => next[name] !== this.props[name]);
    return createElement(type, given);
  };
}

/** Returns a value that is outside Preact, and renders again when it changes. */
export function useSyncExternalStore<Value>(
  subscribe: (listener: () => void) => () => void,
  read: () => Value,
): Value {
  const value = read();
  const [{ last }, update] = useState({ last: { value, read } });
  const check = () => {
    if (!Object.is(last.value, last.read())) update({ last });
  };
  useLayoutEffect(() => {
    Object.assign(last, { value, read });
    check();
    // `last` and `check` never change in effect: both read the same object.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [subscribe, value, read]);
  useEffect(() => {
    check();
    return subscribe(check);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [subscribe]);
  return value;
}
