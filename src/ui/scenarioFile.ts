/** The scenario as a file, and the command that runs it. */
import { isMap, parseDocument, stringify } from 'yaml';
import type { Scenario } from '../scenario/index.ts';
import { pointerParts } from './edits.ts';
import type { Origin, Shown } from './state.ts';

/**
 * The file as it was opened, comments and all, with the edited numbers in their places. When a number is not in the file itself (it comes
 * from one that the file extends), the whole merged document is written instead.
 */
export function scenarioText({ origin, scenario, edits }: Pick<Shown, 'origin' | 'scenario' | 'edits'>): string {
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

const hasEdits = (edits: Shown['edits']): boolean => Object.keys(edits).length > 0;

/** Name of the file that is offered for download. */
export const scenarioFileName = ({ origin, scenario, edits }: Pick<Shown, 'origin' | 'scenario' | 'edits'>): string =>
  hasEdits(edits) ? `${scenario.id}-edited.yaml` : (origin.file.split('/').at(-1) ?? origin.file);

/** The file as the command line is to be told: a built-in one needs no saving. */
export const commandFile = (origin: Origin, scenario: Scenario, edits: Shown['edits']): string =>
  hasEdits(edits) ? scenarioFileName({ origin, scenario, edits }) : origin.file;

const quoted = (word: string): string => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command that gives the digits that are shown. */
export function reproduceCommand({ result, origin, scenario, edits }: Shown): string {
  const isWhole = result.replications === result.replicationsAsked;
  return `npm run -s sim -- run ${quoted(commandFile(origin, scenario, edits))}${isWhole ? '' : ` --replications ${result.replications}`}`;
}

