import { type ReactNode, useState } from 'react';
import tokensCss from '../../src/styles/tokens.css?raw';
import { LiveRegion, WalletList, useAnnouncer } from '../../src/index.js';
import { parseTokens } from '../../scripts/parse-tokens.js';
import './docs.css';
import './token-editor.css';

const tokens = parseTokens(tokensCss).flatMap((group) => group.tokens);
const words = (name: string) => name.replace('--batua-', '').replaceAll('-', ' ');

/** Renders a field for each token, a list with the edited tokens, and the edits as CSS to copy. */
export function TokenEditor(): ReactNode {
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>({});
  const [announcement, announce] = useAnnouncer();
  const css = cssOf(edits);

  function edit(name: string, value: string, original: string) {
    const { [name]: _old, ...others } = edits;
    setEdits(value === '' || value === original ? others : { ...others, [name]: value });
  }

  async function copy() {
    await navigator.clipboard.writeText(css);
    announce('Copied');
  }

  return (
    <div className="token-editor">
      <div className="token-editor-list" data-color-scheme="" style={edits}>
        <WalletList amount={1499} defaultValue="wlt_amazonpay" />
      </div>
      <form onSubmit={(event) => event.preventDefault()} aria-label="Tokens">
        {tokens.map(({ name, value, meaning }) => (
          <Field
            key={name}
            name={name}
            value={edits[name] ?? value}
            meaning={meaning}
            onChange={(next) => edit(name, next, value)}
          />
        ))}
      </form>
      <section aria-label="CSS">
        <pre className="token-editor-css" tabIndex={0} role="region" aria-label="CSS of the edited tokens">
          {css}
        </pre>
        <p>
          <button type="button" className="batua-button" onClick={() => void copy()}>
            Copy as CSS
          </button>{' '}
          <button type="button" className="batua-button" onClick={() => setEdits({})}>
            Start again
          </button>
        </p>
      </section>
      <LiveRegion announcement={announcement} />
    </div>
  );
}

function Field({ name, value, meaning, onChange }: FieldProps) {
  const isColour = name.includes('-color-');
  return (
    <label className="token-editor-field" title={meaning}>
      <span>{words(name)}</span>
      <input
        type={isColour ? 'color' : 'text'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

interface FieldProps {
  name: string;
  value: string;
  meaning: string;
  onChange: (value: string) => void;
}

/** Returns the edited tokens as a rule for an element around the list. */
function cssOf(edits: Readonly<Record<string, string>>): string {
  const lines = Object.entries(edits).map(([name, value]) => `  ${name}: ${value};`);
  if (lines.length === 0) return '/* Change a token. Its CSS appears here. */';
  return [
    '/* The element also needs data-color-scheme="", so that mixtures follow. */',
    '.checkout {',
    ...lines,
    '}',
  ].join('\n');
}
