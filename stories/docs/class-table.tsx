import type { ReactNode } from 'react';
import { partAttributes, partClasses } from '../../src/components/class-names.js';
import { linkingAttributes, linkingClasses } from '../../src/linking/components/class-names.js';
import './docs.css';

/** Every stable class of the list, or of linking. */
export function Classes({ linking = false }: { linking?: boolean }): ReactNode {
  return <NameTable heading="Class" names={linking ? linkingClasses : partClasses} />;
}

/** Every stable data attribute of the list, or of linking. */
export function DataAttributes({ linking = false }: { linking?: boolean }): ReactNode {
  return <NameTable heading="Attribute" names={linking ? linkingAttributes : partAttributes} />;
}

function NameTable({
  heading,
  names,
}: {
  heading: string;
  names: Readonly<Record<string, string>>;
}): ReactNode {
  return (
    <div className="docs-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(names).map(([name, meaning]) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>{inCode(meaning)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Returns a text with what stands between backticks as code. */
const inCode = (text: string): ReactNode[] =>
  text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={part}>{part}</code>));
