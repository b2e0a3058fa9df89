/** The numbers that the page offers first, in plain words. */

import type { FieldKind } from '../document/fields.ts';
import type { Measure } from '../document/place-label.ts';

export const fieldNames = {
  sensitivity: 'Urgent messages the AI catches',
  specificity: 'Routine messages the AI leaves alone',
  labelAccuracy: 'Messages the AI sends to the right person',
  languageGap: 'How much less it catches in other languages',
  questions: 'Medical questions of a patient',
  portal: 'Of these, sent through the portal by patients with an account',
  handling: 'Time a physician needs for a medical question',
  nurses: 'Registered nurses',
  repetitions: 'Repetitions of each arm',
} as const;

/** What is changed in one arm alone. */
export const inArm = (name: string, arm: string): string => `${name} (only in \u201c${arm}\u201d)`;

/** How they are typed: shares in per cent, differences of shares in points of it. */
export const fieldMeasures: Readonly<Record<FieldKind, Measure>> = {
  share: { unit: '%', scale: 100 },
  shift: { unit: 'points', scale: 100 },
  minutes: { unit: 'minutes', scale: 1 },
  perYear: { unit: 'a year', scale: 1 },
  people: { unit: 'people', scale: 1 },
  times: { unit: 'times', scale: 1 },
  number: { unit: '', scale: 1 },
};
