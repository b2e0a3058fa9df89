/** What differs between the scenario whose result is shown and the scenario as it now stands, in words. */
import type { Scenario } from '../scenario/index.ts';
import { differences } from './edits.ts';
import { type Field, pointerWords } from './fields.ts';
import { fieldText } from './words/field.ts';
import { runWords } from './words/run.ts';

/** More changes than this are counted, not listed. */
const mostListed = 8;

export function changesOf(shown: Scenario, now: Scenario, fields: readonly Field[]): string[] {
  if (shown.id !== now.id || shown.title !== now.title) return [runWords.otherScenario(shown.title)];
  const found = differences(shown.document, now.document).map(({ pointer, before, after }) => {
    const field = fields.find((one) => pointer === one.pointer || pointer === `${one.pointer}/value`);
    const text = (value: unknown): string =>
      typeof value === 'number' ? fieldText(value, field?.kind ?? 'number') : (JSON.stringify(value) ?? runWords.nothing);
    return runWords.changed(field?.label ?? pointerWords(pointer.replace(/\/value$/, '')), text(before), text(after));
  });
  return found.length <= mostListed ? found : [...found.slice(0, mostListed), runWords.more(found.length - mostListed)];
}
