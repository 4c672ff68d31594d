import type { ReactNode } from 'react';
import { scenarios } from '../../src/testing/scenarios.js';

/** Renders every scenario of the testing kit with its title. */
export function ScenarioTable(): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Scenario</th>
          <th scope="col">What the customer sees</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(scenarios).map(([name, { title }]) => (
          <tr key={name}>
            <td>
              <code>scenarios.{name}</code>
            </td>
            <td>{title}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
