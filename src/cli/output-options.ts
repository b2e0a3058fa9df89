/** The options of every command that writes a result: as what, and where to. */

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

/** `a, b or c` */
export function oneOf(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]+)$/, ' or $1');
}
