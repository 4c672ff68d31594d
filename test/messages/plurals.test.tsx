import { expect, test } from 'vitest';
import { catalogs, formErrors } from './catalogs.js';

test.each(catalogs)('%s has the plural forms that the browser selects', (language, messages) => {
  expect(formErrors(language, messages)).toEqual([]);
});
