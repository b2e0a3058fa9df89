/** Problems of a file or a field, in words. */
import type { Problem } from '../../scenario/index.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export const problemWords = {
  heading: (file: string) => `${file} cannot be used`,
  intro: (count: number) =>
    count === 1
      ? 'There is one problem. The results below are unchanged.'
      : `There are ${count} problems. The results below are unchanged.`,
  warningsCount: (count: number) =>
    count === 1 ? 'One thing to know before believing this' : `${count} things to know before believing this`,
  place: 'Place',
  where: ({ line, column }: Problem) => (line > 0 ? `line ${line}, column ${column}` : 'whole file'),
  what: ({ expected, got }: Problem) => `expected ${expected}, got ${got}`,
  notice: (problem: Problem) =>
    `${problem.line > 0 ? `Line ${problem.line}: ` : ''}${problem.path}: expected ${problem.expected}, got ${problem.got}${problem.hint ? ` (${problem.hint})` : ''}`,
  atMost: (bytes: number) => `a scenario file of at most ${megabytes(bytes)}`,
  size: (bytes: number) => `one of ${megabytes(bytes)}`,
  readable: 'a file that can be read',
  notInLibrary: 'the page knows only the scenarios that come with it; at the command line a path works too',
  close: 'Close',
  column: { place: 'Line', path: 'Where', what: 'What is wrong', hint: 'What to do' },
} as const;
