/** The options of every command that writes a result: as what, and where to; and how what is wrong with options is said. */
import type { RequestProblem } from '../runner/index.ts';

export const formats = ['table', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];
export const [defaultFormat] = formats;

/** As commander hands them over: text, or nothing. */
export interface RawOutputOptions {
  readonly format?: string;
  readonly out?: string;
}

export interface OutputOptions {
  readonly format: Format;
  readonly out?: string;
}

/** @returns the options, and a line for each that is wrong, in the manner of the problems of a file */
export function readOutputOptions({ format: name, out }: RawOutputOptions): { options: OutputOptions; problems: readonly string[] } {
  const format = formats.find((known) => known === (name ?? defaultFormat));
  const problems = [
    ...(format === undefined ? [complaint('format', oneOf(formats), name)] : []),
    ...(out === '' ? [complaint('out', 'a path', out)] : []),
  ];
  return { options: { format: format ?? defaultFormat, out }, problems };
}

/** `--warm-up: expected a number, got "much"`: the option as it is written on the command line. */
export function complaint(option: string, expected: string, got: unknown): string {
  const name = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${name}: expected ${expected}, got ${JSON.stringify(got) ?? 'nothing'}`;
}

/** The option from which a part of a request comes, where it is not of the same name. */
export type OptionNames = Readonly<Partial<Record<RequestProblem['field'], string>>>;

/** `--outcome: expected the id of an outcome, got "watMin" (did you mean "waitMin"?)` */
export function complaintOf({ field, expected, got, hint }: RequestProblem, options: OptionNames = {}): string {
  const line =
    field === 'scenario' ? `FILE: expected ${expected}, got ${got}` : complaint(options[field] ?? field, expected, got || undefined);
  return hint === undefined ? line : `${line} (${hint})`;
}

/** `a, b or c` */
export function oneOf(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]+)$/, ' or $1');
}
