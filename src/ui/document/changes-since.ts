/** What differs between the scenario whose result is shown and the scenario as it now stands, in words. */
import type { Scenario } from '../../scenario/index.ts';
import { runWords } from '../words/run.ts';
import { changedPlaces } from './differences.ts';
import type { Field } from './fields.ts';
import { isSame } from './pointer.ts';
import { studyPlaceTitle, titleOf } from './study-place.ts';
import { numberText, valueText } from './value-text.ts';

/** More changes than this are counted, not listed. */
const mostListed = 8;

/** @param fields numbers with a name and a unit of their own */
export function changesSince(shown: Scenario, now: Scenario, fields: readonly Field[]): string[] {
  if (shown.id !== now.id || shown.title !== now.title) return [runWords.otherScenario(shown.title)];
  const found = changedPlaces(shown.document, now.document).map(({ pointer, before, after }) => {
    const field = fields.find((one) => one.pointer === pointer);
    const text = (value: unknown): string =>
      field !== undefined && typeof value === 'number' ? numberText(value, field.measure) : valueText(value, pointer);
    if (/^\/arms\/\d+$/.test(pointer)) {
      if (before === undefined) return runWords.armAdded(titleOf(after) ?? pointer);
      if (after === undefined) return runWords.armRemoved(titleOf(before) ?? pointer);
    }
    const label = field?.label ?? studyPlaceTitle(now.document, pointer);
    return isSame(before, after) ? runWords.evidenceChanged(label) : runWords.changed(label, text(before), text(after));
  });
  return found.length <= mostListed ? found : [...found.slice(0, mostListed), runWords.more(found.length - mostListed)];
}
