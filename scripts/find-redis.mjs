// Finds a Redis server on this machine, or downloads one without installing it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runs } from './runs.mjs';

const home = fileURLToPath(new URL('../node_modules/.cache/redis', import.meta.url));

/** Homebrew's folders are not always on the PATH. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/opt/homebrew/bin', '/usr/local/bin'];

const onPath = (name) =>
  folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(runs);

const run = (command, args, options = {}) =>
  spawnSync(command, args, { encoding: 'utf8', ...options, env: { ...process.env, LC_ALL: 'C' } });

/** Returns the command and environment of the unpacked Debian packages, with their own libraries. */
function unpacked(root) {
  const libraries = ['usr/lib', 'lib'].flatMap((folder) => {
    const path = join(root, folder);
    return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
  });
  const current = process.env.LD_LIBRARY_PATH;
  return {
    command: join(root, 'usr/bin/redis-server'),
    env: { ...process.env, LD_LIBRARY_PATH: [...libraries, ...(current ? [current] : [])].join(':') },
  };
}

const starts = ({ command, env }) => spawnSync(command, ['--version'], { env }).status === 0;

/** Downloads and unpacks the packages on Debian and Ubuntu. It installs nothing and starts no service. */
async function download() {
  await mkdir(dirname(home), { recursive: true });
  const partial = await mkdtemp(`${home}-`);
  try {
    const root = join(partial, 'root');
    const apt = aptOf(partial);
    apt.unpack(['redis-server', 'redis-tools'], root);
    if (!starts(unpacked(root))) apt.unpack(apt.librariesOf('redis-tools'), root);
    if (!starts(unpacked(root))) return undefined;
    await rename(root, home).catch((error) => {
      if (!existsSync(home)) throw error; // another process was faster
    });
    return unpacked(home);
  } catch (error) {
    console.error(error.message);
    return undefined;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Runs apt without root. It downloads separate package lists when the machine's lists are missing or old. */
function aptOf(folder) {
  const [lists, cache] = ['lists', 'cache'].map((name) => join(folder, name));
  const options = [
    '-o',
    `Dir::State::lists=${lists}`,
    '-o',
    `Dir::Cache=${cache}`,
    '-o',
    'APT::Sandbox::User=root',
  ];
  let chosen = [];

  function downloadDebs(packages, cwd) {
    const attempt = () => run('apt-get', [...chosen, '-q', 'download', ...packages], { cwd });
    let result = attempt();
    if (result.status !== 0 && chosen.length === 0) {
      mkdirSync(join(lists, 'partial'), { recursive: true });
      mkdirSync(join(cache, 'archives/partial'), { recursive: true });
      chosen = options;
      run('apt-get', [...chosen, '-q', 'update']);
      result = attempt();
    }
    if (result.status !== 0) throw new Error(`apt-get download: ${result.stderr}`);
  }

  return {
    unpack(packages, root) {
      const debs = join(folder, `debs-${packages.length}`);
      mkdirSync(debs, { recursive: true });
      downloadDebs(packages, debs);
      for (const deb of readdirSync(debs)) {
        const { status, stderr } = run('dpkg-deb', ['-x', join(debs, deb), root]);
        if (status !== 0) throw new Error(`dpkg-deb: ${stderr}`);
      }
    },
    /** Returns the libraries of a package without the C library, which must be the machine's. */
    librariesOf(name) {
      const { stdout } = run('apt-cache', [...chosen, 'depends', '--recurse', '--important', name]);
      return stdout.split('\n').filter((line) => /^lib[^:]+$/.test(line) && !/^libc\d|^libc-/.test(line));
    },
  };
}

/**
 * Returns the command of a Redis 5 or newer, or of a Valkey: from the PATH, or from Debian's packages.
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
  const downloaded = onPath('apt-get') && onPath('dpkg-deb') ? await download() : undefined;
  if (downloaded) return downloaded;
  throw new Error(
    [
      'The tests of shared limits need Redis 5 or newer, but there is no Redis.',
      'Install it (macOS: brew install redis), or run it elsewhere and set REDIS_URL:',
      'docker run --rm -p 6379:6379 redis, then REDIS_URL=redis://127.0.0.1:6379 npm test',
    ].join('\n'),
  );
}
