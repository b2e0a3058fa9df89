/** Runs the built command line as its users do. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';

const program = 'dist/node/cli.js';

export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function start(...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...words]);
}

export async function ending(child: ChildProcess): Promise<Ending> {
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return { status, stdout, stderr };
}

export const inboxsim = (...words: readonly string[]): Promise<Ending> => ending(start(...words));

/** With this text on standard input. */
export function inboxsimReading(input: string, ...words: readonly string[]): Promise<Ending> {
  const child = start(...words);
  // A program that refuses its input closes it before all is written.
  child.stdin!.on('error', () => undefined).end(input);
  return ending(child);
}

/** With its standard output going to a file or device. */
export async function inboxsimInto(path: string, ...words: readonly string[]): Promise<Omit<Ending, 'stdout'>> {
  const output = openSync(path, 'w');
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', output, 'pipe'] });
  closeSync(output);
  const [stderr, [status]] = await Promise.all([text(child.stderr!), once(child, 'close')]);
  return { status, stderr };
}

/** A folder for the tests of a file; gone after them. */
export function useFolder(): { path(name: string): string; write(name: string, content: string): string } {
  const folder = mkdtempSync(join(tmpdir(), 'inboxsim-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

/** A queue that takes no time to run: one nurse, a message every two minutes, and an arm in which she is slower. */
export const queue = `
schemaVersion: 1
id: queue
title: One nurse
categories:
  message: { title: Message, start: nurse, handlingMin: { nurse: { family: exponential, mean: 1 } } }
settings:
  clinic:
    title: Clinic
    roles:
      nurse: { title: nurse, headCount: 1 }
    arrivals:
      message: { perMin: 0.5 }
arms:
  - { id: baseline, title: Today }
  - { id: slow, title: Slower, patch: { categories: { message: { handlingMin: { nurse: { mean: 1.6 } } } } } }
run: { seed: nurse, replications: 4, warmUpDays: 0.1, observedDays: 0.5 }
`;
