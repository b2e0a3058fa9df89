/** The options of `run`, checked together so that all that is wrong with them is said at once. */

export const formats = ['table', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

/** As commander hands them over: text, or nothing. */
export interface RawOptions {
  readonly arm?: readonly string[];
  readonly replications?: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly days?: string;
  readonly warmUp?: string;
  readonly onlyReplication?: string;
  readonly format?: string;
  readonly out?: string;
  readonly quiet?: boolean;
}

export interface RunOptions {
  readonly arms?: readonly string[];
  readonly replications?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly observedDays?: number;
  readonly warmUpDays?: number;
  /** 0-based. */
  readonly onlyReplication?: number;
  readonly format: Format;
  readonly out?: string;
  readonly isQuiet: boolean;
}

interface Limits {
  readonly expected: string;
  readonly isWhole: boolean;
  allows(value: number): boolean;
}

const limits = {
  replications: { expected: 'a whole number of at least 2', isWhole: true, allows: (value) => value >= 2 },
  workers: { expected: 'a whole number from 1 to 256', isWhole: true, allows: (value) => value >= 1 && value <= 256 },
  days: { expected: 'a number above 0', isWhole: false, allows: (value) => value > 0 },
  warmUp: { expected: 'a number of at least 0', isWhole: false, allows: (value) => value >= 0 },
  onlyReplication: { expected: 'a whole number of at least 0', isWhole: true, allows: (value) => value >= 0 },
} as const satisfies Partial<Record<keyof RawOptions, Limits>>;

/** The option as it is written: `--warm-up`. */
const flagOf = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** @returns the options, and a line for each that is wrong, in the manner of the problems of a file */
export function readOptions(raw: RawOptions): { options: RunOptions; problems: readonly string[] } {
  const problems: string[] = [];
  const complain = (name: keyof RawOptions, expected: string) =>
    void problems.push(`${flagOf(name)}: expected ${expected}, got ${JSON.stringify(raw[name])}`);

  function number(name: keyof typeof limits): number | undefined {
    const text = raw[name];
    if (text === undefined) return undefined;
    const { expected, isWhole, allows } = limits[name];
    const isNumber = isWhole ? /^\d+$/.test(text) : /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
    const value = Number(text);
    const isAllowed = isNumber && allows(value) && (isWhole ? Number.isSafeInteger(value) : Number.isFinite(value));
    if (!isAllowed) complain(name, expected);
    return isAllowed ? value : undefined;
  }

  const format = formats.find((known) => known === (raw.format ?? 'table'));
  if (!format) complain('format', formats.join(', ').replace(/, (\w+)$/, ' or $1'));
  if (raw.out === '') complain('out', 'a path');
  const options = {
    arms: raw.arm,
    replications: number('replications'),
    seed: raw.seed,
    workers: number('workers'),
    observedDays: number('days'),
    warmUpDays: number('warmUp'),
    onlyReplication: number('onlyReplication'),
    format: format ?? 'table',
    out: raw.out,
    isQuiet: raw.quiet ?? false,
  };
  return { options, problems };
}
