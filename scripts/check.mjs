// Everything that must hold before a change lands, beside the tests. Stops at the first step that fails.
import { spawnSync } from 'node:child_process';

const steps = {
  'format:check': 'files are formatted',
  lint: 'no lint findings',
  spelling: 'every word is spelt right or is in cspell.words.txt',
  phrases: 'no mannered phrase and no old name',
  types: 'the types hold',
  layers: 'no import crosses a layer',
  knip: 'no unused file, export or dependency',
  build: 'the package builds',
  publint: 'what is packed is what package.json says',
  attw: 'types resolve for every kind of importer',
  size: 'sizes are under their limits',
  'check:package': 'the packed package works in a React 19 and a React 18 app',
  'build-storybook': 'Storybook builds',
};

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const start = performance.now();

for (const [script, promise] of Object.entries(steps)) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}`);
    console.error(`check failed: "${promise}" does not hold. Run \`npm run ${script}\` to see it again.`);
    process.exit(1);
  }
  if (script === 'size') console.log(stdout.trimEnd());
  console.log(`ok  ${promise} (${seconds(began)})`);
}

console.log(`check passed in ${seconds(start)}`);
