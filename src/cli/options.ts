/**
 * The options of `run`, read together so that all that is wrong with them is said at once. How great the numbers of a run may be says
 * the scenario's schema.
 */
import type { RawTraceOptions } from './follow/trace-file.ts';
import { complaint, type OutputOptions, type RawOutputOptions, readOutputOptions } from './output-options.ts';
import type { RawPrecisionOptions } from './precision-options.ts';
import type { Extent } from './table/main-rows.ts';

/** As commander hands them over: text, or nothing. */
export interface RawOptions extends RawOutputOptions, RawTraceOptions, RawPrecisionOptions {
  readonly arm?: readonly string[];
  readonly seed?: string;
  readonly workers?: string;
  readonly days?: string;
  readonly warmUp?: string;
  readonly quiet?: boolean;
  readonly all?: boolean;
}

export interface RunOptions extends OutputOptions {
  readonly arms?: readonly string[];
  readonly replications?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly observedDays?: number;
  readonly warmUpDays?: number;
  /** 0-based. */
  readonly onlyReplication?: number;
  readonly isQuiet: boolean;
  /** Of the table. */
  readonly extent: Extent;
}

/** What no scenario limits. */
const mostWorkers = 256;

type NumberName = 'replications' | 'workers' | 'days' | 'warmUp' | 'onlyReplication';

/** @returns the options, and a line for each that is wrong, in the manner of the problems of a file */
export function readOptions(raw: RawOptions): { options: RunOptions; problems: readonly string[] } {
  const { options: output, problems: outputProblems } = readOutputOptions(raw);
  const problems = [...outputProblems];
  const complain = (name: keyof RawOptions, expected: string) => void problems.push(complaint(name, expected, raw[name]));

  function number(name: NumberName, expected = 'a number', allows: (value: number) => boolean = Number.isFinite): number | undefined {
    const text = raw[name];
    if (text === undefined) return undefined;
    const value = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    const isAllowed = allows(value);
    if (!isAllowed) complain(name, expected);
    return isAllowed ? value : undefined;
  }
  const whole = (name: NumberName, expected: string, least: number, most: number) =>
    number(name, expected, (value) => Number.isSafeInteger(value) && least <= value && value <= most);

  if (raw.onlyReplication !== undefined && raw.replications !== undefined) complain('onlyReplication', 'no --replications beside it');
  const options = {
    ...output,
    arms: raw.arm,
    replications: number('replications'),
    seed: raw.seed,
    workers: whole('workers', `a whole number from 1 to ${mostWorkers}`, 1, mostWorkers),
    observedDays: number('days'),
    warmUpDays: number('warmUp'),
    onlyReplication: whole('onlyReplication', 'a whole number of at least 0', 0, Number.MAX_SAFE_INTEGER),
    isQuiet: raw.quiet ?? false,
    extent: raw.all ? ('all' as const) : ('main' as const),
  };
  return { options, problems };
}
