/** A parameter as pictures of studies know it: its name, how well it is known, its range, and how its values are written. */
import { plain } from '../numbers.ts';
import { studyWords } from './words.ts';

export interface ParameterMark {
  readonly pointer: string;
  readonly name: string;
  /** Where it stands, from the outside in. */
  readonly around: string;
  readonly grade: 'measured' | 'derived' | 'assumed' | null;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** Behind the number as it is written, which is the value times `scale`. */
  readonly unit: string;
  readonly scale: number;
}

/** With three digits of the range, and none that say nothing. */
export function parameterNumber(value: number, { low, high, scale }: Pick<ParameterMark, 'low' | 'high' | 'scale'>): string {
  const decimals = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10((high - low) * scale))));
  const rounded = Number((value * scale).toFixed(decimals));
  return plain(rounded, (String(Math.abs(rounded)).split('.')[1] ?? '').length);
}

/** With its unit: "80 %", "4.5 minutes". */
export function parameterText(value: number, mark: ParameterMark): string {
  const { unit } = mark;
  const text = parameterNumber(value, mark);
  if (unit === '%') return `${text}\u202f%`;
  if (unit.startsWith('$')) return `$${text}${unit.slice(1)}`;
  return unit === '' ? text : `${text} ${unit}`;
}

/** "63 to 98 %", the unit said once. */
export function rangeText(low: number, high: number, mark: ParameterMark): string {
  const first = mark.unit.startsWith('$') ? parameterText(low, mark) : parameterNumber(low, mark);
  return studyWords.to(first, parameterText(high, mark));
}

/** The interval of a place on the parameter's axis; open where it reaches beyond the range. */
export function placeInterval({ low, high }: { readonly low: number | null; readonly high: number | null }, mark: ParameterMark): string {
  if (low !== null && high !== null) return rangeText(low, high, mark);
  const first = low === null ? studyWords.below(parameterText(mark.low, mark)) : parameterText(low, mark);
  const last = high === null ? studyWords.above(parameterText(mark.high, mark)) : parameterText(high, mark);
  return studyWords.to(first, last);
}

/** "○ assumed". */
export const gradeText = ({ grade }: Pick<ParameterMark, 'grade'>): string =>
  grade === null ? studyWords.ungraded : `${studyWords.gradeSymbols[grade]} ${studyWords.grades[grade]}`;
