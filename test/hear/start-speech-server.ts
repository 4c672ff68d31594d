import { once } from 'node:events';
import { type AddressInfo, type Socket, createServer } from 'node:net';

export interface SpeechServer {
  port: number;
  /** Every text that the screen reader has spoken, in order. */
  spoken: string[];
  /** `performance.now()` of the last spoken text. */
  lastSpokenAt: () => number;
  close: () => Promise<void>;
}

const plain = (ssml: string) =>
  ssml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Answers to commands that need more than "OK". The codes are those of the SSIP manual of Speech Dispatcher. */
const answers: [RegExp, string][] = [
  [/^HISTORY GET CLIENT_ID/i, '245-1\r\n245 OK CLIENT ID SENT'],
  [/^LIST OUTPUT_MODULES/i, '250-log\r\n250 OK MODULE LIST SENT'],
  [/^LIST SYNTHESIS_VOICES/i, '249-English\ten\tnone\r\n249 OK VOICE LIST SENT'],
  [/^LIST/i, '249-male1\r\n249 OK VOICE LIST SENT'],
  [/^GET/i, '251-0\r\n251 OK GET RETURNED'],
  [/^(STOP|CANCEL|PAUSE|RESUME)/i, '210 OK STOPPED'],
  [/^QUIT/i, '231 HAPPY HACKING'],
];

/**
 * Starts a server that speaks the protocol of Speech Dispatcher (SSIP) and records what a screen reader says instead of
 * saying it. Each message counts as finished at once.
 */
export async function startSpeechServer(): Promise<SpeechServer> {
  const spoken: string[] = [];
  const sockets = new Set<Socket>();
  let lastSpokenAt = 0;
  let messages = 0;

  function speak(text: string, socket: Socket): void {
    messages += 1;
    lastSpokenAt = performance.now();
    if (plain(text)) spoken.push(plain(text));
    socket.write(`225-${messages}\r\n225 OK MESSAGE QUEUED\r\n`);
    for (const [code, event] of [
      ['701', 'BEGIN'],
      ['702', 'END'],
    ])
      socket.write(`${code}-${messages}\r\n${code}-1\r\n${code} ${event}\r\n`);
  }

  const server = createServer((socket) => {
    let rest = '';
    let text: string[] | undefined;
    sockets.add(socket);
    socket.setEncoding('utf8');
    socket.on('error', () => {}); // Orca ends without a goodbye.
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data) => {
      const lines = `${rest}${String(data)}`.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (text && line === '.') {
          speak(text.join(' '), socket);
          text = undefined;
        } else if (text) {
          text.push(line.replace(/^\.\./, '.'));
        } else if (/^SPEAK/i.test(line)) {
          text = [];
          socket.write('230 OK RECEIVING DATA\r\n');
        } else if (/^(CHAR|KEY) /i.test(line)) {
          speak(line.replace(/^\w+ /, ''), socket);
        } else {
          const answer = answers.find(([command]) => command.test(line))?.[1] ?? '208 OK SET';
          socket.write(`${answer}\r\n`);
        }
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    spoken,
    lastSpokenAt: () => lastSpokenAt,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
