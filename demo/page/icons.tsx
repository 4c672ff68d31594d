import type { ReactNode } from 'react';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

function Icon({ size = 20, children }: { size?: number; children: ReactNode }): ReactNode {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      {...line}
    >
      {children}
    </svg>
  );
}

/** The shop's mark: a tumbler in its davara, steaming. */
export const TumblerIcon = (): ReactNode => (
  <Icon size={30}>
    <path d="M8 10h8l-.8 7.5h-6.4z" />
    <path d="M4.5 17.5h15l-1.2 2.6a1.5 1.5 0 0 1-1.4.9H7.1a1.5 1.5 0 0 1-1.4-.9z" />
    <path d="M10.2 7c-.8-1 .8-1.8 0-3M13.8 7c-.8-1 .8-1.8 0-3" />
  </Icon>
);

export const LockIcon = (): ReactNode => (
  <Icon size={16}>
    <rect x="5" y="11" width="14" height="9" rx="2" />
    <path d="M8 11V8a4 4 0 0 1 8 0v3" />
  </Icon>
);

export const PinIcon = (): ReactNode => (
  <Icon>
    <path d="M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11z" />
    <circle cx="12" cy="10" r="2.4" />
  </Icon>
);

export const TruckIcon = (): ReactNode => (
  <Icon size={18}>
    <path d="M3 6.5h11v10H3zM14 10h4l3 3v3.5h-7z" />
    <circle cx="7.5" cy="17.5" r="1.8" />
    <circle cx="17" cy="17.5" r="1.8" />
  </Icon>
);

export const TickIcon = (): ReactNode => (
  <Icon size={36}>
    <path d="m5.5 12.5 4.3 4.3 8.7-9.3" />
  </Icon>
);

export const ClockIcon = (): ReactNode => (
  <Icon size={36}>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5V12l3 2" />
  </Icon>
);
