/** What may be written after `npm run bench --`, and what is wrong with anything else. */
import { parseArgs } from 'node:util';

export type Command = 'speed' | 'scaling' | 'browser';

export interface BenchOptions {
  readonly command: Command;
  /** Other packages run in the same rounds. */
  readonly withPeers: boolean;
  readonly rounds: number;
  readonly isQuick: boolean;
  readonly isJson: boolean;
}

const usage = `npm run bench -- [--peers | --scaling | --browser] [--rounds N] [--quick] [--json]`;
const defaultRounds = 5;
const quickRounds = 2;

/** @throws with what was expected */
export function readOptions(args: readonly string[]): BenchOptions {
  const given = parse(args);
  const modes = (['peers', 'scaling', 'browser'] as const).filter((mode) => given[mode]);
  if (modes.length > 1) throw new Error(`--${modes.join(' and --')}: one at a time\n${usage}`);
  const [mode] = modes;
  return {
    command: mode === undefined || mode === 'peers' ? 'speed' : mode,
    withPeers: mode === 'peers',
    rounds: roundsOf(given.rounds, given.quick),
    isQuick: given.quick,
    isJson: given.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        rounds: { type: 'string' },
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        peers: { type: 'boolean', default: false },
        scaling: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : cause}\nexpected: ${usage}`, { cause });
  }
}

function roundsOf(given: string | undefined, isQuick: boolean): number {
  if (given === undefined) return isQuick ? quickRounds : defaultRounds;
  const rounds = Number(given);
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error(`--rounds: expected a whole number above 0, got ${given || 'nothing'}`);
  return rounds;
}
