import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Success criteria of WCAG 2.2, level A and AA. 4.1.1 is obsolete. */
const criteria =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11
  1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3
  2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(
    /\s+/,
  );

/** Criteria that WCAG 2.2 added. EN 301 549 V3.2.1 has no clause for them. */
const newInWcag22 = ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'];

const report = readFileSync('docs/accessibility-conformance.md', 'utf8');
const rows = [...report.matchAll(/^\| (\d\.\d\.\d+) .+\|$/gm)].map(([line, criterion = '']) => {
  const [, level = '', clause = '', result = '', remark = '', tests = ''] = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  return { criterion, level, clause, result, remark, tests };
});

test('has one line for each of the 55 criteria of WCAG 2.2, levels A and AA', () => {
  expect(criteria).toHaveLength(55);
  expect(rows.map(({ criterion }) => criterion)).toEqual(criteria);
  for (const { level } of rows) expect(['A', 'AA']).toContain(level);
});

test.each(rows)('maps $criterion to its clause and says how it is met', ({ criterion, clause, result }) => {
  expect(clause).toBe(newInWcag22.includes(criterion) ? '–' : `9.${criterion}`);
  expect(['supports', 'partially supports', 'needs a person', 'not applicable']).toContain(result);
});

test.each(rows.filter(({ result }) => !result.endsWith('supports')))(
  'explains why no test is named for $criterion',
  ({ remark }) => {
    expect(remark).toMatch(/\w.*\.$/);
  },
);

const proofs = rows.flatMap(({ criterion, tests }) =>
  [...tests.matchAll(/`([^`]+)`: “([^”]*(?:“[^”]*”[^”]*)*)”(?:;|$)/g)].map(([, file = '', title = '']) => ({
    criterion,
    file,
    title,
  })),
);

test.each(proofs)('names a test of $criterion that exists: $title', ({ file, title }) => {
  expect(existsSync(file), file).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(title);
});

test('names a test for every criterion that is supported', () => {
  const proven = proofs.map(({ criterion }) => criterion);
  const supported = rows.filter(({ result }) => result === 'supports').map(({ criterion }) => criterion);
  expect(proven).toEqual(expect.arrayContaining(supported));
});
