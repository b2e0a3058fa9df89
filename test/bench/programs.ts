/** Programs that simulate the reference model and answer with a line of JSON: the C program and other packages. */
import { spawnSync } from 'node:child_process';
import type { Answer } from './answer.ts';
import type { Size } from './models.ts';

export interface Program {
  readonly name: string;
  readonly size: Size;
  readonly days: number;
  run(days: number, seed: number): Answer;
}

/** Something that would be measured if it were here. */
export interface Missing {
  readonly name: string;
  readonly howToGetIt: string;
}

/**
 * @returns the last line of what the program prints, read as JSON
 * @throws with what the program complained of
 */
export function answerOf(command: string, args: readonly string[]): Answer {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${error?.message ?? stderr.trim()}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Answer;
}

/** Whether a command is there and ends well. */
export function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
