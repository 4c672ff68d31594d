import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { contrastOf, readColour } from './contrast.js';
import './docs.css';

const themes = ['default', 'kirana', 'metro', 'mela'] as const;
const schemes = ['light', 'dark'] as const;

/** What stands on what, and the least contrast that WCAG 2.2 asks for: 4.5 for text (1.4.3), 3 for edges (1.4.11). */
const pairs: readonly (readonly [front: string, ground: string, least: 3 | 4.5])[] = [
  ['text', 'surface', 4.5],
  ['text', 'surface-muted', 4.5],
  ['text', 'surface-selected', 4.5],
  ['text', 'surface-error', 4.5],
  ['text-muted', 'surface', 4.5],
  ['text-muted', 'surface-muted', 4.5],
  ['text-muted', 'surface-selected', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'surface-muted', 4.5],
  ['accent', 'surface-selected', 4.5],
  ['warning', 'surface', 4.5],
  ['warning', 'surface-muted', 4.5],
  ['warning', 'surface-selected', 4.5],
  ['danger', 'surface', 4.5],
  ['danger', 'surface-muted', 4.5],
  ['danger', 'surface-selected', 4.5],
  ['mark-text', 'mark', 4.5],
  ['border', 'surface', 3],
];

/** The contrast of every pair of colours in every theme, computed from what the browser paints. */
export function ContrastTable(): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const [ratios, setRatios] = useState<ReadonlyMap<string, number>>(new Map());

  useLayoutEffect(() => {
    const samples = [...(table.current?.querySelectorAll<HTMLElement>('[data-sample]') ?? [])];
    setRatios(new Map(samples.map((sample) => [sample.dataset['sample'] ?? '', ratioOf(sample)])));
  }, []);

  return (
    <div className="docs-scroll" role="region" aria-label="Contrast" tabIndex={0}>
      <table ref={table}>
        <thead>
          <tr>
            <th scope="col">Front on ground</th>
            <th scope="col">At least</th>
            {themes.flatMap((theme) =>
              schemes.map((scheme) => (
                <th key={`${theme} ${scheme}`} scope="col">
                  {theme}, {scheme}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {pairs.map(([front, ground, least]) => (
            <tr key={`${front} ${ground}`}>
              <th scope="row">
                {front} on {ground}
              </th>
              <td>{least}</td>
              {themes.flatMap((theme) =>
                schemes.map((scheme) => {
                  const sample = `${front} ${ground} ${theme} ${scheme}`;
                  return (
                    <td key={sample}>
                      <span
                        className={`${least === 3 ? 'docs-edge' : 'docs-sample'} theme-${theme}`}
                        data-color-scheme={scheme}
                        data-sample={sample}
                        style={{
                          color: `var(--batua-color-${front})`,
                          background: `var(--batua-color-${ground})`,
                        }}
                        aria-hidden="true"
                      >
                        {least === 4.5 && 'Aa'}
                      </span>{' '}
                      <Ratio ratio={ratios.get(sample)} least={least} />
                    </td>
                  );
                }),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ratioOf(sample: HTMLElement): number {
  const { color, backgroundColor } = getComputedStyle(sample);
  const [front, ground] = [readColour(color), readColour(backgroundColor)];
  return front && ground ? contrastOf(front, ground) : Number.NaN;
}

function Ratio({ ratio, least }: { ratio: number | undefined; least: number }): ReactNode {
  if (ratio === undefined) return null;
  // Cut, not rounded: 4.499 is not 4.5.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return ratio >= least ? shown : <strong>{shown} is too low</strong>;
}
