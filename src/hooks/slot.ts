import type { ComponentType, ReactNode } from 'react';

/**
 * A component for a place in the list. The second form is for React 18, whose component types also compare `propTypes`:
 * there a component with a `ref` or with optional props fits only as a function.
 */
export type Slot<Props> = ComponentType<Props> | ((props: Props) => ReactNode);
