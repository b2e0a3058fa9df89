/** The numbers that can be changed on the page: where they stand in a scenario, and what they are called in plain words. */
import type { Parameter, Scenario } from '../scenario/index.ts';
import { numberAt, pointerParts } from './edits.ts';
import { fieldNames } from './words/field.ts';

/** How a number is written and moved. */
export type FieldKind = 'share' | 'shift' | 'minutes' | 'perYear' | 'people' | 'times' | 'number';

export interface Field {
  readonly pointer: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** As the file has it. */
  readonly parameter: Parameter;
}

interface Wanted {
  readonly name: keyof typeof fieldNames;
  readonly kind: FieldKind;
  /** The first one that the scenario has is taken. */
  readonly pointers: readonly string[];
}

/** The one place that says which numbers the page offers first. */
const wanted: readonly Wanted[] = [
  { name: 'sensitivity', kind: 'share', pointers: ['/policies/triage/ai/sensitivity'] },
  { name: 'languageGap', kind: 'shift', pointers: ['/arms/3/patch/policies/triage/ai/differences/nonEnglish/sensitivityChange'] },
  { name: 'specificity', kind: 'share', pointers: ['/policies/triage/ai/specificity'] },
  { name: 'labelAccuracy', kind: 'share', pointers: ['/policies/triage/ai/labelAccuracy'] },
  { name: 'questions', kind: 'perYear', pointers: ['/needs/question/perPatientYear'] },
  { name: 'portal', kind: 'share', pointers: ['/needs/question/portal/share'] },
  { name: 'handling', kind: 'minutes', pointers: ['/categories/advice/handlingMin/physician/mean'] },
  { name: 'nurses', kind: 'people', pointers: ['/settings/clinic/roles/nurse/headCount'] },
];

/** Fields shown of a scenario that has none of the wanted ones. */
const fewest = 3;
const ownCount = 8;

/** How exact the result is to be. It says nothing of the world, so it has no evidence. */
function repetitions({ run }: Scenario): Field {
  const pointer = '/run/replications';
  return { pointer, label: fieldNames.repetitions, kind: 'times', parameter: { pointer, value: run.replications } };
}

/** The fields of a scenario, and whether they are the page's choice or only the first numbers of the file. */
export function fieldsOf(scenario: Scenario): { readonly fields: readonly Field[]; readonly isOwn: boolean } {
  const chosen = wanted.flatMap(({ name, kind, pointers }): Field[] => {
    const pointer = pointers.find((candidate) => numberAt(scenario.document, candidate) !== undefined);
    return pointer === undefined ? [] : [{ pointer, label: fieldNames[name], kind, parameter: parameterAt(scenario, pointer) }];
  });
  if (chosen.length >= fewest) return { fields: [...chosen, repetitions(scenario)], isOwn: false };
  const own = scenario.parameters
    .filter((parameter) => parameter.low !== undefined || parameter.source !== undefined)
    .slice(0, ownCount)
    .map((parameter): Field => ({ pointer: parameter.pointer, label: pointerWords(parameter.pointer), kind: 'number', parameter }));
  return { fields: [...own, repetitions(scenario)], isOwn: true };
}

/** What is known of a number; at least its value. */
function parameterAt(scenario: Scenario, pointer: string): Parameter {
  return (
    scenario.parameters.find((parameter) => parameter.pointer === pointer) ?? { pointer, value: numberAt(scenario.document, pointer) ?? 0 }
  );
}

/** A pointer as words: `/categories/advice/handlingMin/mean` is "Categories, advice, handling min, mean". */
export function pointerWords(pointer: string): string {
  const words = pointerParts(pointer).map((part) =>
    part
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('-', ' ')
      .toLowerCase(),
  );
  const text = words.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ends of the slider: the evidence with a margin, and always the value itself. */
export function sliderRange({ kind, parameter }: Field, value: number): readonly [number, number] {
  const low = Math.min(parameter.low ?? parameter.value, parameter.value, value);
  const high = Math.max(parameter.high ?? parameter.value, parameter.value, value);
  if (kind === 'share') return [Math.max(0, low - (high - low)), Math.min(1, high + (high - low))];
  if (kind === 'shift') return [Math.min(-0.4, low), Math.max(0, high)];
  if (kind === 'times') return [2, Math.max(100, high)];
  const margin = Math.max((high - low) * 0.35, high * 0.25);
  const [least, most] = [Math.max(0, low - margin), high + margin];
  return kind === 'people'
    ? [Math.max(1, Math.floor(least)), Math.ceil(most)]
    : [roundTo(least, stepOf(kind, most)), roundTo(most, stepOf(kind, most))];
}

/** Steps that a person would take. */
export function stepOf(kind: FieldKind, size: number): number {
  if (kind === 'people' || kind === 'times') return 1;
  if (kind === 'share' || kind === 'shift') return 0.005;
  return size >= 20 ? 1 : size >= 2 ? 0.1 : 0.01;
}

const roundTo = (value: number, step: number): number => Number((Math.round(value / step) * step).toPrecision(12));
