/** Problems of a file or a field, in words. */
import type { Problem } from '../../scenario/index.ts';

export const problemWords = {
  heading: (file: string) => `${file} cannot be used`,
  intro: (count: number) =>
    count === 1 ? 'There is one problem. The results below are unchanged.' : `There are ${count} problems. The results below are unchanged.`,
  warningsHeading: 'What to know before believing this',
  place: 'Place',
  where: ({ line, column }: Problem) => (line > 0 ? `line ${line}, column ${column}` : 'whole file'),
  what: ({ expected, got }: Problem) => `expected ${expected}, got ${got}`,
  field: ({ expected, got }: Problem) => `This needs ${expected}; it is ${got}.`,
  notANumber: 'This needs a number.',
  tooLarge: (megabytes: number) => `a scenario file of at most ${megabytes} MB`,
  notReadable: 'a file that can be read',
  close: 'Close',
  column: { place: 'Line', path: 'Where', what: 'What is wrong', hint: 'What to do' },
} as const;
