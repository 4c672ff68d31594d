import { expect, test } from 'vitest';
import { catalogs, formErrors, formsOf, linkingCatalogs } from './catalogs.js';

test.each([...catalogs, ...linkingCatalogs])(
  '%s has the plural forms that the browser selects',
  (language, messages) => {
    expect(formErrors(formsOf(language), messages)).toEqual([]);
  },
);
