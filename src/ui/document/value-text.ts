/** Values of a document in words. */
import { plain } from '../../charts/index.ts';
import { changeWords } from '../words/change.ts';
import type { FormPlace } from './form.ts';
import type { Limits } from './json-schema.ts';
import { type Measure, measureOf } from './place-label.ts';
import { isObject, type Json } from './pointer.ts';
import { bareValue, type Known } from './quantity.ts';
import { typedText } from './typing.ts';

/** With its unit: "80 %", "4.5 minutes". */
export function numberText(value: number, measure: Measure): string {
  const typed = typedText(value, measure);
  const text = plain(Number(typed), (typed.split('.')[1] ?? '').length);
  if (measure.unit === '%') return `${text}\u202f%`;
  if (measure.unit.startsWith('$')) return `$${text}${measure.unit.slice(1)}`;
  return measure.unit === '' ? text : `${text} ${measure.unit}`;
}

/** Any value at a place, short enough for a line. */
export function valueText(value: Json, pointer: string, place?: FormPlace): string {
  const bare = bareValue(value);
  if (bare === undefined || bare === null) return changeWords.nothing;
  if (typeof bare === 'number') {
    const limits = place?.kind === 'field' && place.control.kind === 'number' ? place.control.limits : undefined;
    return numberText(bare, limits === undefined ? { unit: '', scale: 1 } : measureOf(pointer, limits));
  }
  if (typeof bare === 'boolean') return bare ? changeWords.on : changeWords.off;
  if (typeof bare === 'string')
    return bare.length > 60 ? `\u201c${bare.slice(0, 57)}\u2026\u201d` : bare === '' ? changeWords.nothing : bare;
  if (Array.isArray(bare))
    return bare.every((one) => typeof one !== 'object') && bare.length <= 10 ? bare.join(', ') : changeWords.something;
  if (isObject(bare) && typeof bare.title === 'string') return bare.title;
  return changeWords.something;
}

/** The range that is allowed, in words; undefined where it goes without saying. */
export function allowedText({ min, max, above }: Limits, measure: Measure): string | undefined {
  const { known } = changeWords;
  if (min !== undefined && max !== undefined) return known.allowed(typedText(min, measure), numberText(max, measure));
  if (above !== undefined) return known.allowedAbove(typedText(above, measure));
  return min === undefined ? undefined : known.allowedFrom(typedText(min, measure));
}

/** The range that evidence gives, in words. */
export function evidenceText({ low, high, grade }: Pick<Known, 'low' | 'high' | 'grade'>, measure: Measure): string {
  const { known } = changeWords;
  if (low === undefined || high === undefined) return known.noRange;
  const range = grade === 'measured' || grade === 'derived' ? known.range : known.worthTrying;
  return range(typedText(low, measure), numberText(high, measure));
}
