import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { contrastOf, readColour } from './contrast.js';
import './docs.css';

const themes = ['default', 'kirana', 'metro', 'mela'] as const;
const schemes = ['light', 'dark'] as const;

/** Colour pairs and the minimum contrast of WCAG 2.2: 4.5 for text (1.4.3), 3 for borders (1.4.11). */
const pairs: readonly (readonly [foreground: string, background: string, minimum: 3 | 4.5])[] = [
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
  ['border', 'surface', 3],
];

/** Renders the contrast of every colour pair in every theme, as the browser paints it. */
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
            <th scope="col">Foreground on background</th>
            <th scope="col">Minimum</th>
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
          {pairs.map(([foreground, background, minimum]) => (
            <tr key={`${foreground} ${background}`}>
              <th scope="row">
                {foreground} on {background}
              </th>
              <td>{minimum}</td>
              {themes.flatMap((theme) =>
                schemes.map((scheme) => {
                  const sample = `${foreground} ${background} ${theme} ${scheme}`;
                  return (
                    <td key={sample}>
                      <span
                        className={`${minimum === 3 ? 'docs-border' : 'docs-sample'} theme-${theme}`}
                        data-color-scheme={scheme}
                        data-sample={sample}
                        style={{
                          color: `var(--batua-color-${foreground})`,
                          background: `var(--batua-color-${background})`,
                        }}
                        aria-hidden="true"
                      >
                        {minimum === 4.5 && 'Aa'}
                      </span>{' '}
                      <Ratio ratio={ratios.get(sample)} minimum={minimum} />
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
  const [foreground, background] = [readColour(color), readColour(backgroundColor)];
  return foreground && background ? contrastOf(foreground, background) : Number.NaN;
}

function Ratio({ ratio, minimum }: { ratio: number | undefined; minimum: number }): ReactNode {
  if (ratio === undefined) return null;
  // Truncated, because 4.499 must not show as 4.5.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return ratio >= minimum ? shown : <strong>{shown} is too low</strong>;
}
