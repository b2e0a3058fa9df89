/** What the scenario's file is called, and the command that runs it. */
import { shellWord } from '../runner/index.ts';
import type { Edits, Shown } from './state.ts';

type Source = Pick<Shown, 'origin' | 'scenario' | 'edits'>;

const hasEdits = (edits: Edits): boolean => Object.keys(edits).length > 0;

/** Name of the file that is offered for download. */
export const scenarioFileName = ({ origin, scenario, edits }: Source): string =>
  hasEdits(edits) ? `${scenario.id}-edited.yaml` : (origin.file.split('/').at(-1) ?? origin.file);

/** The file as the command line is to be told; a built-in one needs no saving. */
export const commandFile = (source: Source): string => (hasEdits(source.edits) ? scenarioFileName(source) : source.origin.file);

/** The command that gives the digits that are shown. */
export function reproduceCommand(shown: Shown): string {
  const { result } = shown;
  const isWhole = result.replications === result.replicationsAsked;
  return `npm run -s sim -- run ${shellWord(commandFile(shown))}${isWhole ? '' : ` --replications ${result.replications}`}`;
}
