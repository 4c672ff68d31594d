// Runs every check of a change except the tests. Stops at the first step that fails.
import { spawnSync } from 'node:child_process';

const steps = {
  'format:check': 'all files are formatted',
  lint: 'there are no lint findings',
  'lint:css': 'the style sheets work in every supported browser',
  spelling: 'every word is spelt correctly or is in cspell.words.txt',
  phrases: 'there is no mannered phrase and no old name',
  types: 'the types are correct',
  layers: 'no import crosses a layer',
  knip: 'there is no unused file, export or dependency',
  build: 'the package builds',
  publint: 'the packed files match package.json',
  attw: 'types resolve for every kind of importer',
  size: 'all sizes are below their limits',
  'check:package':
    'the packed package works in a React 19 app, in a React 18 app and in a server without React',
  'build-storybook': 'Storybook builds',
};

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const start = performance.now();

for (const [script, claim] of Object.entries(steps)) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}`);
    console.error(`check failed: expected that ${claim}. Run \`npm run ${script}\` to see it again.`);
    process.exit(1);
  }
  if (script === 'size') console.log(stdout.trimEnd());
  console.log(`ok  ${claim} (${seconds(began)})`);
}

console.log(`check passed in ${seconds(start)}`);
