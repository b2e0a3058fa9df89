/** What the scenario's file is called, and the command that runs it. */
import { shellWord } from '../../runner/index.ts';
import { precisionBudget } from '../state/goal.ts';
import type { Shown } from '../state/state.ts';

type Source = Pick<Shown, 'origin' | 'scenario' | 'opened'>;

const isEdited = ({ scenario, opened }: Source): boolean => scenario.sha256 !== opened.sha256;

/** Name of the file that is offered for download. */
export const scenarioFileName = (source: Source): string =>
  isEdited(source)
    ? `${source.scenario.id.replaceAll('/', '-')}-edited.yaml`
    : (source.origin.file.split('/').at(-1) ?? source.origin.file);

/** The file as the command line is to be told; a built-in one needs no saving. */
export const commandFile = (source: Source): string => (isEdited(source) ? scenarioFileName(source) : source.origin.file);

/** The scenario must be saved before the command can run it. */
export const mustSave = (source: Source): boolean => isEdited(source) || !source.origin.isBuiltIn;

/** The command that gives the digits that are shown. */
export function reproduceCommand(shown: Shown): string {
  const { result, goal, scenario } = shown;
  const command = `npm run -s sim -- run ${shellWord(commandFile(shown))}`;
  const isWhole = result.replications === result.replicationsAsked;
  if (goal.kind === 'precision' && isWhole && result.precision?.asked) {
    const group = goal.group === null ? '' : ` --group ${shellWord(goal.group)}`;
    return `${command} --precision ${100 * goal.relativeFraction}% --budget ${precisionBudget}${group}`;
  }
  const others = result.arms.slice(1).map(({ id }) => ` --arm ${shellWord(id)}`);
  const arms = result.arms.length < scenario.arms.length ? others.join('') : '';
  return result.replications === scenario.run.replications ? command + arms : `${command} --replications ${result.replications}${arms}`;
}
