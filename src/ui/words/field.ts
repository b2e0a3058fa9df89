/** The numbers that can be changed, in plain words. */
import { plain } from '../../charts/index.ts';
import type { FieldKind } from '../fields.ts';

export const fieldNames = {
  sensitivity: 'Urgent messages the AI catches',
  specificity: 'Routine messages the AI leaves alone',
  labelAccuracy: 'Messages the AI sends to the right person',
  languageGap: 'How much less it catches in other languages (last arm)',
  questions: 'Medical questions of a patient',
  portal: 'Of these, sent through the portal by patients with an account',
  handling: 'Time a physician needs for a medical question',
  nurses: 'Registered nurses',
  repetitions: 'Repetitions of each arm',
} as const;

const units: Readonly<Record<FieldKind, string>> = {
  share: '%',
  shift: 'points',
  minutes: 'minutes',
  perYear: 'a year',
  people: 'people',
  times: 'times',
  number: '',
};

/** The unit behind the number. */
export const fieldUnit = (kind: FieldKind): string => units[kind];

/** Typed in per cent, or in points of it. */
export const isPercent = (kind: FieldKind): boolean => kind === 'share' || kind === 'shift';

/** What is typed: shares in per cent. */
export const typedOf = (value: number, kind: FieldKind): string => String(Number((isPercent(kind) ? value * 100 : value).toPrecision(10)));

/** What was typed, as a value; undefined when it is no number. */
export function readTyped(typed: string, kind: FieldKind): number | undefined {
  const value = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.').replace('\u2212', '-'));
  if (!Number.isFinite(value)) return undefined;
  return isPercent(kind) ? Number((value / 100).toPrecision(12)) : value;
}

/** With its unit: "80 %", "4.5 minutes". */
export function fieldText(value: number, kind: FieldKind): string {
  const typed = Number(typedOf(value, kind));
  const text = plain(typed, Number.isInteger(typed) ? 0 : Math.min(3, (String(typed).split('.')[1] ?? '').length));
  const unit = fieldUnit(kind);
  return kind === 'share' ? `${text}\u202f%` : unit ? `${text} ${unit}` : text;
}

/** Two numbers with their unit said once: "63 to 98 %". */
export function fieldRange(low: number, high: number, kind: FieldKind): readonly [string, string] {
  const bare = fieldText(low, 'number');
  return [isPercent(kind) ? typedOf(low, kind) : bare, fieldText(high, kind)];
}
