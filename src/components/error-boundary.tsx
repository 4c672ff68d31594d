'use client';
import { type ReactNode, Component } from 'react';
import { WalletsError } from '../contract/wallets-error.js';
import { WalletsErrorMessage } from './wallets-error-message.js';

/** Renders an error message with "Try again" in place of children that throw. React logs the error. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: WalletsError | null }> {
  static getDerivedStateFromError(cause: unknown) {
    return { error: new WalletsError('malformed_answer', String(cause), { cause }) };
  }

  override render(): ReactNode {
    // React sets the state to null at first. A constructor for it would cost bytes.
    const error = this.state?.error;
    const { fallback, children } = this.props;
    if (!error) return children;
    // A missing provider is a mistake in the setup. Its message is for the developer.
    if (error.message.includes('batua: no ')) throw error.cause;
    return (
      fallback ?? (
        <WalletsErrorMessage error={error} role="alert" onRetry={() => this.setState({ error: null })} />
      )
    );
  }
}

interface ErrorBoundaryProps {
  /** Replaces the error message. */
  fallback?: ReactNode;
  children?: ReactNode;
}
