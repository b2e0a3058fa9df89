/** The numbers that can be changed on the page: where they stand in a scenario, and what they are called in plain words. */
import type { Document, Parameter, Scenario } from '../../scenario/index.ts';
import { fieldMeasures, fieldNames, inArm } from '../words/field.ts';
import { armsOf } from './arms.ts';
import { type Measure, measureOf } from './place-label.ts';
import { at } from './pointer.ts';
import { numberAt } from './quantity.ts';
import { studyPlace, studyPlaceTitle } from './study-place.ts';
import type { Slider } from './typing.ts';

/** How a number is moved. */
export type FieldKind = 'share' | 'shift' | 'minutes' | 'perYear' | 'people' | 'times' | 'number';

export interface Field {
  readonly pointer: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly measure: Measure;
  /** As the file has it. */
  readonly parameter: Parameter;
}

interface Wanted {
  readonly name: keyof typeof fieldNames;
  readonly kind: FieldKind;
  readonly pointer: string;
  /** It is what an arm changes there, of the first arm that does. */
  readonly isOfArm?: true;
}

/** The one place that says which numbers the page offers first. */
const wanted: readonly Wanted[] = [
  { name: 'sensitivity', kind: 'share', pointer: '/policies/triage/ai/sensitivity' },
  { name: 'languageGap', kind: 'shift', pointer: '/policies/triage/ai/differences/nonEnglish/sensitivityChange', isOfArm: true },
  { name: 'specificity', kind: 'share', pointer: '/policies/triage/ai/specificity' },
  { name: 'labelAccuracy', kind: 'share', pointer: '/policies/triage/ai/labelAccuracy' },
  { name: 'questions', kind: 'perYear', pointer: '/needs/question/perPatientYear' },
  { name: 'portal', kind: 'share', pointer: '/needs/question/portal/share' },
  { name: 'handling', kind: 'minutes', pointer: '/categories/advice/handlingMin/physician/mean' },
  { name: 'nurses', kind: 'people', pointer: '/settings/clinic/roles/nurse/headCount' },
];

/** Where the format is not at hand. */
const anyNumber = { isInteger: false };

/** Fields shown of a scenario that has none of the wanted ones. */
const fewest = 3;
const ownCount = 8;

/** How exact the result is to be. It says nothing of the world, so it has no evidence. */
function repetitions({ run }: Scenario): Field {
  const pointer = '/run/replications';
  const parameter = { pointer, value: run.replications };
  return { pointer, label: fieldNames.repetitions, kind: 'times', measure: fieldMeasures.times, parameter };
}

/**
 * The fields of a scenario, and whether they are the page's choice or only the first numbers of the file.
 * @param document the scenario's as it stands: arms may have come, gone or moved since it was opened
 */
export function fieldsOf(
  opened: Scenario,
  document: Document = opened.document,
): { readonly fields: readonly Field[]; readonly isOwn: boolean } {
  const chosen = wanted.flatMap(({ name, kind, pointer, isOfArm }): Field[] => {
    const [now, before] = isOfArm ? placesInArm(opened.document, document, pointer) : [pointer, pointer];
    if (now === undefined || before === undefined || numberAt(opened.document, before) === undefined) return [];
    const { arm } = studyPlace(document, now);
    const label = arm === undefined ? fieldNames[name] : inArm(fieldNames[name], arm.title);
    return [{ pointer: now, label, kind, measure: fieldMeasures[kind], parameter: parameterAt(opened, before) }];
  });
  if (chosen.length >= fewest) return { fields: [...chosen, repetitions(opened)], isOwn: false };
  const own = opened.parameters
    .filter((parameter) => parameter.low !== undefined || parameter.source !== undefined)
    .filter(({ pointer }) => numberAt(document, pointer) !== undefined)
    .slice(0, ownCount)
    .map((parameter): Field => {
      const { pointer } = parameter;
      return { pointer, label: studyPlaceTitle(document, pointer), kind: 'number', measure: measureOf(pointer, anyNumber), parameter };
    });
  return { fields: [...own, repetitions(opened)], isOwn: true };
}

/** Where the first arm that changes a place does so, in the document as it stands and as it was opened. */
function placesInArm(opened: Document, document: Document, pointer: string): readonly (string | undefined)[] {
  const changesIt = armsOf(opened).find(({ patch }) => at(patch, pointer) !== undefined);
  return [document, opened].map((one) => {
    const index = armsOf(one).findIndex(({ id, patch }) => id === changesIt?.id && at(patch, pointer) !== undefined);
    return index < 0 ? undefined : `/arms/${index}/patch${pointer}`;
  });
}

/** What is known of a number; at least its value. */
function parameterAt(scenario: Scenario, pointer: string): Parameter {
  return (
    scenario.parameters.find((parameter) => parameter.pointer === pointer) ?? { pointer, value: numberAt(scenario.document, pointer) ?? 0 }
  );
}

/** Ends and steps of the slider: the evidence with a margin, and always the value itself. */
export function fieldSlider(field: Field, value: number): Slider {
  const [least, most] = endsOf(field, value);
  return { least, most, step: stepOf(field.kind, most) };
}

function endsOf({ kind, parameter }: Field, value: number): readonly [number, number] {
  const low = Math.min(parameter.low ?? parameter.value, parameter.value, value);
  const high = Math.max(parameter.high ?? parameter.value, parameter.value, value);
  if (kind === 'share') return [Math.max(0, low - (high - low)), Math.min(1, high + (high - low))];
  if (kind === 'shift') return [Math.min(-0.4, low), Math.max(0, high)];
  if (kind === 'times') return [2, Math.max(100, high)];
  const margin = Math.max((high - low) * 0.35, high * 0.25);
  const most = high + margin;
  // A time or a rate of nothing at all is no scenario, unless its own range says so.
  const least = Math.max(Math.min(low, stepOf(kind, most)), low - margin);
  return kind === 'people'
    ? [Math.max(1, Math.floor(least)), Math.ceil(most)]
    : [roundTo(least, stepOf(kind, most)), roundTo(most, stepOf(kind, most))];
}

/** Steps that a person would take. */
function stepOf(kind: FieldKind, size: number): number {
  if (kind === 'people' || kind === 'times') return 1;
  if (kind === 'share' || kind === 'shift') return 0.005;
  return size >= 20 ? 1 : size >= 2 ? 0.1 : 0.01;
}

const roundTo = (value: number, step: number): number => Number((Math.round(value / step) * step).toPrecision(12));
