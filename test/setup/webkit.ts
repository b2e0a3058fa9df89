/**
 * A WebKit for the test that compares digits between browsers: that of WebKitGTK, driven by plain WebDriver. It is taken where it is
 * present (Debian: `apt-get install webkit2gtk-driver xvfb`) and never installed by the tests.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { posix } from 'node:path';
import type { Machine } from './machine.ts';

export interface WebKit {
  /** Path of WebKitWebDriver, which starts the browser. */
  readonly driver: string;
  /** Path of Xvfb, a display that nobody sees; null where there is a display. */
  readonly display: string | null;
}

/** @returns undefined where there is none, or none that could show a page */
export function findWebKit({ platform, environment, isProgram }: Machine): WebKit | undefined {
  if (platform !== 'linux') return undefined;
  const folders = (environment.PATH ?? '').split(posix.delimiter).filter(Boolean);
  const find = (command: string) => folders.map((folder) => posix.join(folder, command)).find(isProgram);
  const driver = find('WebKitWebDriver');
  const display = environment.DISPLAY || environment.WAYLAND_DISPLAY ? null : find('Xvfb');
  return driver === undefined || display === undefined ? undefined : { driver, display };
}

export interface WebKitPage {
  goto(url: string): Promise<void>;
  /** Runs the body of a function in the page. @returns what it returns; a promise is waited for */
  evaluate(body: string, ...given: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a browser with one page. @throws Error when it does not start */
export async function openWebKit({ driver, display }: WebKit): Promise<WebKitPage> {
  const programs: ChildProcess[] = [];
  const end = () => programs.reverse().forEach((program) => void program.kill());
  try {
    const environment = { ...process.env };
    if (display !== null) {
      const screen = spawn(display, ['-displayfd', '3', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
      programs.push(screen);
      environment.DISPLAY = `:${await printed(screen)}`;
    }
    const port = await freePort();
    programs.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: environment }));
    const call = caller(`http://127.0.0.1:${port}`);
    await untilReady(() => call('GET', '/status'));
    const { sessionId } = (await call('POST', '/session', { capabilities: {} })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    await call('POST', `${session}/timeouts`, { script: 120_000 });
    return {
      goto: async (url) => void (await call('POST', `${session}/url`, { url })),
      evaluate: (body, ...given) =>
        call('POST', `${session}/execute/sync`, { script: `return (async function () { ${body} }).apply(null, arguments)`, args: given }),
      close: async () => void (await call('DELETE', session).finally(end)),
    };
  } catch (error) {
    end();
    throw error;
  }
}

const caller = (base: string) => async (method: string, path: string, body?: object) => {
  const response = await fetch(base + path, { method, body: body && JSON.stringify(body) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebKit refused ${method} ${path}: ${JSON.stringify(value)}`);
  return value;
};

/** The first line that a program writes into its pipe. */
function printed(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.stdio[3]?.once('data', (text: Buffer) => resolve(text.toString().trim()));
    program.once('error', reject);
    program.once('exit', (code) => reject(new Error(`the display ended with code ${code}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilReady(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
