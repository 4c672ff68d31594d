// Finds a Redis server on this machine, or brings one without installing it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runs } from './runs.mjs';

const home = fileURLToPath(new URL('../node_modules/.cache/redis', import.meta.url));

/** Homebrew's folders are not on everybody's PATH. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/opt/homebrew/bin', '/usr/local/bin'];

const onPath = (name) =>
  folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(runs);

const run = (command, args, options = {}) =>
  spawnSync(command, args, { encoding: 'utf8', ...options, env: { ...process.env, LC_ALL: 'C' } });

/** How to start what Debian's packages were unpacked to: with the libraries that came along. */
function unpacked(root) {
  const libraries = ['usr/lib', 'lib'].flatMap((folder) => {
    const path = join(root, folder);
    return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
  });
  const stated = process.env.LD_LIBRARY_PATH;
  return {
    command: join(root, 'usr/bin/redis-server'),
    env: { ...process.env, LD_LIBRARY_PATH: [...libraries, ...(stated ? [stated] : [])].join(':') },
  };
}

const starts = ({ command, env }) => spawnSync(command, ['--version'], { env }).status === 0;

/** Debian, Ubuntu: downloads the packages and unpacks them. Nothing is installed and no service started. */
async function bring() {
  await mkdir(dirname(home), { recursive: true });
  const partial = await mkdtemp(`${home}-`);
  try {
    const root = join(partial, 'root');
    const apt = aptOf(partial);
    apt.unpack(['redis-server', 'redis-tools'], root);
    if (!starts(unpacked(root))) apt.unpack(apt.librariesOf('redis-tools'), root);
    if (!starts(unpacked(root))) return undefined;
    await rename(root, home).catch((error) => {
      if (!existsSync(home)) throw error; // else another process was first
    });
    return unpacked(home);
  } catch (error) {
    console.error(error.message);
    return undefined;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Apt without rights: where the machine's lists of packages are missing or old, it gets lists of its own. */
function aptOf(folder) {
  const own = ['lists', 'cache'].map((name) => join(folder, name));
  const options = [
    '-o',
    `Dir::State::lists=${own[0]}`,
    '-o',
    `Dir::Cache=${own[1]}`,
    '-o',
    'APT::Sandbox::User=root',
  ];
  let chosen = [];

  function download(packages, cwd) {
    const ask = () => run('apt-get', [...chosen, '-q', 'download', ...packages], { cwd });
    let answer = ask();
    if (answer.status !== 0 && chosen.length === 0) {
      mkdirSync(join(own[0], 'partial'), { recursive: true });
      mkdirSync(join(own[1], 'archives/partial'), { recursive: true });
      chosen = options;
      run('apt-get', [...chosen, '-q', 'update']);
      answer = ask();
    }
    if (answer.status !== 0) throw new Error(`apt-get download: ${answer.stderr}`);
  }

  return {
    unpack(packages, root) {
      const debs = join(folder, `debs-${packages.length}`);
      mkdirSync(debs, { recursive: true });
      download(packages, debs);
      for (const deb of readdirSync(debs)) {
        const { status, stderr } = run('dpkg-deb', ['-x', join(debs, deb), root]);
        if (status !== 0) throw new Error(`dpkg-deb: ${stderr}`);
      }
    },
    /** All but the C library, which must be the machine's. */
    librariesOf(name) {
      const { stdout } = run('apt-cache', [...chosen, 'depends', '--recurse', '--important', name]);
      return stdout.split('\n').filter((line) => /^lib[^:]+$/.test(line) && !/^libc\d|^libc-/.test(line));
    },
  };
}

/**
 * The command of a Redis 5 or newer, or of a Valkey: what is on the PATH, or what Debian's packages hold.
 *
 * @returns {Promise<{ command: string, env: NodeJS.ProcessEnv }>}
 */
export async function findRedis() {
  const installed = onPath('redis-server') ?? onPath('valkey-server');
  if (installed) return { command: installed, env: process.env };
  if (existsSync(home)) {
    if (starts(unpacked(home))) return unpacked(home);
    await rm(home, { recursive: true, force: true });
  }
  const brought = onPath('apt-get') && onPath('dpkg-deb') ? await bring() : undefined;
  if (brought) return brought;
  throw new Error(
    [
      'The tests of limits that servers share need Redis 5 or newer, and none was found.',
      'Install one (macOS: brew install redis), or run one elsewhere and name it:',
      'docker run --rm -p 6379:6379 redis, then REDIS_URL=redis://127.0.0.1:6379 npm test',
    ].join('\n'),
  );
}
