/** A scenario as a file again. */
import { isMap, parseDocument, stringify } from 'yaml';
import type { Scenario } from '../../scenario/index.ts';
import { pointerParts } from '../edits.ts';
import type { Edits, Origin } from '../state.ts';

/**
 * The file as it was opened, comments and all, with the edited numbers in their places. When a number is not in the file itself (it comes
 * from one that the file extends), the whole merged document is written instead.
 */
export function scenarioText(origin: Origin, scenario: Scenario, edits: Edits): string {
  const entries = Object.entries(edits);
  if (entries.length === 0) return origin.text;
  const document = parseDocument(origin.text);
  for (const [pointer, value] of entries) {
    const parts = pointerParts(pointer).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    if (!document.hasIn(parts)) return stringify(scenario.document);
    document.setIn(isMap(document.getIn(parts, true)) ? [...parts, 'value'] : parts, value);
  }
  return document.toString({ lineWidth: 0 });
}
