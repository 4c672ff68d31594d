import type { ReactNode } from 'react';
import tokensCss from '../../src/styles/tokens.css?raw';
import variablesCss from '../../src/styles/variables.css?raw';
import { type Token, parseTokens } from '../../scripts/parse-tokens.js';
import './docs.css';

/** Renders every token with its values and meaning, from the style sheet. */
export function Tokens(): ReactNode {
  return parseTokens(tokensCss).map(({ selector, tokens }) => <TokenTable key={selector} tokens={tokens} />);
}

/** Renders every component variable, grouped by rule, from the style sheet. */
export function ComponentVariables(): ReactNode {
  return parseTokens(variablesCss).map(({ selector, tokens }) => (
    <section key={selector}>
      <h3>
        <code>{selector}</code>
      </h3>
      <TokenTable tokens={tokens} />
    </section>
  ));
}

function TokenTable({ tokens }: { tokens: readonly Token[] }): ReactNode {
  return (
    <div className="docs-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Property</th>
            <th scope="col">Default</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ name, value, meaning }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>{name.includes('-color-') ? <Swatches name={name} /> : <code>{value}</code>}</td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Renders a colour in the light and in the dark scheme. */
function Swatches({ name }: { name: string }): ReactNode {
  return (['light', 'dark'] as const).map((scheme) => (
    <span
      key={scheme}
      role="img"
      aria-label={scheme}
      title={scheme}
      className="docs-swatch"
      data-color-scheme={scheme}
      style={{ background: `var(${name})` }}
    />
  ));
}
