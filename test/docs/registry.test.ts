import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import registry from '../../registry.json' with { type: 'json' };

/** The part of https://ui.shadcn.com/schema/registry.json that a block needs. */
const schema = {
  type: 'object',
  required: ['$schema', 'name', 'homepage', 'items'],
  properties: {
    items: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'type', 'files'],
        properties: {
          name: { type: 'string', pattern: '^[a-z-]+$' },
          type: { enum: ['registry:block', 'registry:component', 'registry:hook', 'registry:ui'] },
          title: { type: 'string' },
          description: { type: 'string' },
          dependencies: { type: 'array', items: { type: 'string' } },
          registryDependencies: { type: 'array', items: { type: 'string' } },
          files: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['path', 'type', 'target'],
              properties: { type: { enum: ['registry:component', 'registry:page', 'registry:file'] } },
            },
          },
          css: {
            type: 'object',
            additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
          },
        },
      },
    },
  },
};

test('registry.json has the shape of a shadcn registry', () => {
  const validate = new Ajv2020({ strict: false }).compile(schema);
  validate(registry);
  expect(validate.errors).toBeNull();
});

test('each item has a file of its own for `npx shadcn add`. To renew it: npm run docs', async () => {
  for (const item of registry.items) {
    const files = item.files.map((file) => ({ ...file, content: readFileSync(file.path, 'utf8') }));
    const whole = { $schema: 'https://ui.shadcn.com/schema/registry-item.json', ...item, files };
    await expect(`${JSON.stringify(whole, null, 2)}\n`).toMatchFileSnapshot(
      `../../registry/${item.name}.json`,
    );
  }
});

test('every registry file is packed, and each of its packages is a dependency of its item', () => {
  const packed = (path: string) => pkg.files.some((one) => path === one || path.startsWith(`${one}/`));
  for (const { files, dependencies } of registry.items) {
    for (const { path } of files) {
      expect([path, existsSync(path), packed(path)]).toEqual([path, true, true]);
      const imports = [...readFileSync(path, 'utf8').matchAll(/from '(@?[\w-]+(?:\/[\w-]+)?)'/g)].map(
        ([, name]) => name,
      );
      const packages = imports.filter((name) => name !== 'react' && !name?.startsWith('@/'));
      expect(packages.filter((name) => !dependencies.includes(name ?? ''))).toEqual([]);
    }
  }
});

test('the theme of the block sets custom properties that batua has', () => {
  const styles = ['tokens', 'variables']
    .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
    .join('');
  const names = registry.items.flatMap(({ css }) => Object.values(css).flatMap((rule) => Object.keys(rule)));
  expect(names.filter((name) => !styles.includes(`${name}:`))).toEqual([]);
});
