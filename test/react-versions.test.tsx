import { render, screen } from '@testing-library/react';
import { version } from 'react';
import { version as domVersion } from 'react-dom';
import { expect, test } from 'vitest';

test('runs the browser tests on the React and React DOM version of the project', async () => {
  render(<p>React {version}</p>);

  const major = import.meta.env['REACT'] as string;
  expect(await screen.findByText(new RegExp(`^React ${major}\\.`))).toBeTruthy();
  expect(domVersion).toBe(version);
});
