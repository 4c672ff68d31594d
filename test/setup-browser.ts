import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';
import '../src/styles/styles.css'; // before the styles of linking
import '../src/linking/linking.css';

// The default of one second is too short for a busy machine.
configure({ asyncUtilTimeout: 5000 });

afterEach(cleanup);

// The files of a project run one after the other in one page. Each file starts with an empty body.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
});
