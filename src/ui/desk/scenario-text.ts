/** A scenario as a file again. */
import { isMap, parseDocument, stringify } from 'yaml';
import { createMergePatch, type Scenario } from '../../scenario/index.ts';
import { differences } from '../document/differences.ts';
import { partsOf } from '../document/pointer.ts';
import type { Origin } from '../state/state.ts';
import { parseWithLibrary } from './opening.ts';

/**
 * The file as it was opened, comments and all, with what was changed in its place. What changed in a file that the opened one extends is
 * written as a file that extends it in turn and gives only the differences; and if neither says the same, the whole merged document.
 */
export async function scenarioText(origin: Origin, opened: Scenario, scenario: Scenario): Promise<string> {
  if (scenario.sha256 === opened.sha256) return origin.text;
  const inPlace = changedInPlace(origin, opened, scenario);
  const extended = origin.isBuiltIn
    ? stringify({ schemaVersion: 1, extends: opened.id, ...patchOf(opened, scenario) }, { lineWidth: 0 })
    : undefined;
  for (const text of [inPlace, extended]) {
    if (text === undefined) continue;
    const { scenario: said } = await parseWithLibrary(text, 'edited.yaml');
    if (said?.sha256 === scenario.sha256) return text;
  }
  return stringify(scenario.document, { lineWidth: 0 });
}

const patchOf = (opened: Scenario, scenario: Scenario): object => createMergePatch(opened.document, scenario.document) as object;

/** Undefined when the file has no place for something that was changed. */
function changedInPlace(origin: Origin, opened: Scenario, scenario: Scenario): string | undefined {
  const document = parseDocument(origin.text);
  for (const { pointer, after } of differences(opened.document, scenario.document)) {
    const parts = partsOf(pointer).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    if (!document.hasIn(parts) || after === undefined) return undefined;
    document.setIn(isMap(document.getIn(parts, true)) && typeof after === 'number' ? [...parts, 'value'] : parts, after);
  }
  return document.toString({ lineWidth: 0 });
}
