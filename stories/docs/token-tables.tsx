import type { ReactNode } from 'react';
import tokensCss from '../../src/styles/tokens.css?raw';
import variablesCss from '../../src/styles/variables.css?raw';
import { type Token, parseTokens } from './parse-tokens.js';
import './docs.css';

/** Every token with its values and meaning, read from the style sheet itself. */
export function Tokens(): ReactNode {
  return parseTokens(tokensCss).map(({ selector, tokens }) => <TokenTable key={selector} tokens={tokens} />);
}

/** Every component variable, rule by rule, read from the style sheet itself. */
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
            <th scope="col">By default</th>
            <th scope="col">What it is</th>
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

/** A colour as it is in the light and in the dark. */
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
