import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startSpeechServer } from './start-speech-server.js';
import { waitUntil } from './wait-until.js';

const packages =
  'orca xvfb openbox xdotool dbus at-spi2-core python3-speechd firefox-esr (Debian: apt-get install --no-install-recommends)';
const programs = ['orca', 'Xvfb', 'openbox', 'xdotool', 'dbus-daemon', 'firefox-esr'];

export interface ScreenReader {
  /** Opens a page in the browser and waits until the screen reader is quiet. */
  open: (url: string) => Promise<void>;
  /** Presses keys of a real keyboard, such as `Tab`, `space`, `shift+Tab` or `1`, and waits until the reader is quiet. */
  press: (...keys: string[]) => Promise<void>;
  /** Presses Tab until the screen reader says a name. The transcript has only what is said of the last control. */
  tabTo: (name: RegExp) => Promise<void>;
  /** Types text into the focused field. The transcript has only the text. */
  type: (text: string) => Promise<void>;
  /** Waits until the screen reader says something that it did not say before the last key. */
  waitFor: (words: RegExp) => Promise<void>;
  /** Returns the keys (`> Tab`) and what the screen reader said after each, one utterance per line. */
  transcript: () => string;
  close: () => Promise<void>;
}

/**
 * Starts Orca and Firefox on a virtual screen, with a session bus and a home directory that are only theirs. Speech goes
 * to a server that records it.
 *
 * @throws {Error} if a Debian package is missing. The message names all packages.
 */
export async function startScreenReader(): Promise<ScreenReader> {
  for (const program of programs)
    if (spawnSync('which', [program]).status !== 0)
      throw new Error(`${program} is missing. This test needs ${packages}.`);

  const speech = await startSpeechServer();
  const home = await mkdtemp(join(tmpdir(), 'batua-hear-'));
  const profile = join(home, 'profile');
  const orca = join(home, 'data', 'orca');
  await mkdir(profile);
  await mkdir(orca, { recursive: true });
  await writeFile(join(orca, 'user-settings.conf'), JSON.stringify(orcaSettings));
  await writeFile(join(profile, 'user.js'), preferences);

  const children: ChildProcess[] = [];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    LANG: 'C.UTF-8',
    GNOME_ACCESSIBILITY: '1',
    MOZ_DISABLE_CONTENT_SANDBOX: '1',
    SPEECHD_ADDRESS: `inet_socket:127.0.0.1:${speech.port}`,
  };
  function start(program: string, args: string[] = []): ChildProcess {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    children.unshift(child);
    return child;
  }
  const firstLine = async (child: ChildProcess): Promise<string> => {
    if (!child.stdout) throw new Error('The process has no output.');
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    return line;
  };

  const screen = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  env['DISPLAY'] = `:${await firstLine(screen)}`;
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address']);
  env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus);
  start('openbox');
  start('orca', ['--replace', '--disable', 'braille']);
  await waitUntil(() => speech.spoken.length > 0, 'Orca starts');

  let read = 0;
  const transcript: string[] = [];
  const heard = () => {
    const words = speech.spoken.slice(read);
    read = speech.spoken.length;
    return words;
  };
  const quiet = (since: number, forMs = 1500) =>
    waitUntil(
      () => performance.now() - Math.max(since, speech.lastSpokenAt()) > forMs,
      'the screen reader is quiet',
    );
  const xdotool = (...args: string[]) => {
    const { status, stderr } = spawnSync('xdotool', args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${stderr}`);
  };
  async function pressKey(key: string): Promise<void> {
    const pressed = performance.now();
    xdotool('key', key);
    await quiet(pressed);
  }
  let browser: ChildProcess | undefined;

  return {
    async open(url) {
      browser?.kill();
      browser = start('firefox-esr', ['--no-remote', '--profile', profile, '--kiosk', url]);
      await waitUntil(
        () => speech.spoken.slice(read).some((words) => /Checkout|Kaapi/.test(words)),
        `the screen reader reads ${url}`,
      );
      await quiet(performance.now(), 3000);
      heard();
    },
    async press(...keys) {
      for (const key of keys) {
        transcript.push(...heard(), `> ${key}`);
        await pressKey(key);
      }
    },
    async tabTo(name) {
      transcript.push(...heard(), `> Tab to ${name.source}`);
      for (let presses = 0; presses < 30; presses += 1) {
        await pressKey('Tab');
        const words = heard();
        if (!words.some((text) => name.test(text))) continue;
        transcript.push(...words);
        return;
      }
      throw new Error(`No control is called ${name.source}.`);
    },
    async type(text) {
      transcript.push(...heard(), `> type ${text}`);
      xdotool('type', '--delay', '60', text);
      await quiet(performance.now());
      heard();
    },
    waitFor: (words) =>
      waitUntil(
        () => words.test(speech.spoken.slice(read).join('\n')),
        `the screen reader says ${String(words)} after: ${[...transcript, ...speech.spoken.slice(read)].join(' | ')}`,
      ).then(() => quiet(performance.now())),
    transcript: () => `${[...transcript, ...heard()].join('\n')}\n`,
    async close() {
      for (const child of children) child.kill('SIGKILL');
      await speech.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Orca's defaults, without the echo of keys: the transcript names the keys itself. */
const orcaSettings = {
  general: { enableKeyEcho: false },
  profiles: { default: { profile: ['Default', 'default'], enableKeyEcho: false } },
  pronunciations: {},
  keybindings: {},
};

const preferences = Object.entries({
  'accessibility.force_disabled': -1,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'browser.tabs.warnOnClose': false,
  'browser.sessionstore.resume_from_crash': false,
  'termsofuse.acceptedVersion': 999,
  'browser.preonboarding.enabled': false,
})
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  .join('\n');
