import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const steps = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/`(src\/[\w./-]+\.tsx?):(\w+)`/g)].map(
  ([, file = '', name = '']) => [file, name] as const,
);

test('finds the steps of the three walks in ARCHITECTURE.md', () => {
  expect(steps.length).toBeGreaterThan(20);
});

test.each(steps)('%s contains %s', (file, name) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toMatch(
    new RegExp(`\\b(?:function|const|class|async) ${name}\\b|^ {4}${name}: `, 'm'),
  );
});
