import { type ControlsState, customerChoices, faultChoices } from '../shop/controls-state.js';

const minute = 60_000;

/** The closed strip's words: only what differs from a plain day. */
export function summaryOf({ emulator, signedIn, upstream }: ControlsState): string {
  const parts = emulator
    ? [
        customerChoices.find(({ value }) => value === emulator.customer)?.label ?? emulator.customer,
        faultChoices.find(({ value }) => value !== '' && value === emulator.fault)?.label,
        emulator.down && 'one provider down',
        emulator.offset !== 0 && age(emulator.offset),
      ]
    : [upstream];
  return [...parts, signedIn || 'signed out']
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
}

/** How far a clock is off: "3 d 1 h ahead". */
export function age(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / minute);
  if (minutes === 0) return 'real time';
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return `${words.join(' ')} ${offset > 0 ? 'ahead' : 'behind'}`;
}
