/** What the parameters of a study are called on the page, and how their values are written. */
import type { Parameter, Scenario } from '../../scenario/index.ts';
import { placeAt } from '../document/form.ts';
import type { JsonSchema } from '../document/json-schema.ts';
import { measureOf, standaloneName } from '../document/place-label.ts';

export interface NamedParameter {
  readonly pointer: string;
  readonly name: string;
  /** What is around it, from the outside in: "Triage, The AI"; without the part of the scenario. */
  readonly around: string;
  readonly low: number | null;
  readonly base: number | null;
  readonly high: number | null;
  readonly grade: Parameter['grade'] | null;
  readonly isWhole: boolean;
  /** Behind the number as it is written, which is the value times `scale`. */
  readonly unit: string;
  readonly scale: number;
}

interface Known {
  readonly pointer: string;
  readonly low?: number;
  readonly base?: number;
  readonly high?: number;
  readonly grade?: Parameter['grade'] | null;
  readonly isWhole?: boolean;
}

/** @param schema the format of scenario files, which says what a number may be */
export function namedParameter({ document }: Scenario, known: Known, schema: JsonSchema): NamedParameter {
  const { pointer, low = null, base = null, high = null, grade = null, isWhole = false } = known;
  const { name, around } = standaloneName(document, pointer);
  const place = placeAt(schema, document, pointer);
  const limits = place?.kind === 'field' && place.control.kind === 'number' ? place.control.limits : undefined;
  const { unit, scale } = limits === undefined ? { unit: '', scale: 1 } : measureOf(pointer, limits);
  return { pointer, name, around: around.slice(around.length > 1 ? 1 : 0).join(', '), low, base, high, grade, isWhole, unit, scale };
}
