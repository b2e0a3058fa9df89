/** Runs the commands of package.json as a person does, for the tests of what they print and serve. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `npm ...args` in a process group of its own, without colours. */
export function startNpm(...args: readonly string[]): ChildProcess {
  return spawn('npm', args, {
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
}

/** Ends npm and all that it has started. */
export function stopNpm(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve();
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
  return closed;
}

/** Runs `npm ...args` to its end. */
export function runNpm(...args: readonly string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = startNpm(...args);
    const said = { stdout: '', stderr: '' };
    child.stdout?.on('data', (text) => (said.stdout += text));
    child.stderr?.on('data', (text) => (said.stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said }));
  });
}

/** Waits until a running command prints what `pattern` asks for. @throws when the command ends before that */
export function untilPrinted(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (text: Buffer) => {
      printed += text;
      const found = pattern.exec(printed);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('close', (status) => reject(new Error(`ended with ${status} and printed no ${pattern}: ${printed}`)));
  });
}
