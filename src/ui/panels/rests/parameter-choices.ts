/** The numbers that a break-even study may look for: those with a range, by where they stand. */
import type { Scenario } from '../../../scenario/index.ts';
import type { InfluenceFound } from '../../desk/studies.ts';
import { fieldsOf } from '../../document/fields.ts';
import { placeName, standaloneName } from '../../document/place-label.ts';
import { restsWords as words } from '../../words/rests.ts';

export interface ParameterChoice {
  readonly pointer: string;
  readonly label: string;
}

export interface ParameterGroup {
  readonly label: string;
  readonly choices: readonly ParameterChoice[];
}

/** First those that a study has moved, the most influential on top; then the others by the part of the scenario in which they stand. */
export function parameterChoices(
  { parameters, document }: Scenario,
  influence: Pick<InfluenceFound, 'result' | 'names'> | null,
): ParameterGroup[] {
  const moved = influence?.result.parameters ?? [];
  const first = moved.map(({ pointer }) => ({ pointer, label: labelOf(document, pointer) }));
  const parts = new Map<string, ParameterChoice[]>();
  for (const { pointer, low, high } of parameters) {
    if (low === undefined || high === undefined || !(low < high) || moved.some((one) => one.pointer === pointer)) continue;
    const arm = /^\/arms\/\d+/.exec(pointer)?.[0];
    const part = placeName(document, arm ?? `/${pointer.split('/')[1]}`);
    parts.set(part, [...(parts.get(part) ?? []), { pointer, label: labelOf(document, pointer) }]);
  }
  const groups = [...parts].map(([label, choices]) => ({ label, choices }));
  // What an arm or a lever may be is asked about most.
  const isLever = ({ choices: [{ pointer }] }: ParameterGroup): boolean => /^\/(policies|arms)\//.test(pointer);
  groups.sort((a, b) => Number(isLever(b)) - Number(isLever(a)));
  return first.length === 0 ? groups : [{ label: words.breakEven.movedAbove, choices: first }, ...groups];
}

function labelOf(document: Scenario['document'], pointer: string): string {
  const { name, around } = standaloneName(document, pointer);
  return words.cost.row(name, around.slice(around.length > 1 ? 1 : 0).join(', '));
}

/** What is looked for at first: a number that the page offers first, if it has a range; otherwise the first of all. */
export function firstParameters(scenario: Scenario, groups: readonly ParameterGroup[]): readonly string[] {
  const all = groups.flatMap(({ choices }) => choices.map(({ pointer }) => pointer));
  const offered = fieldsOf(scenario).fields.map(({ pointer }) => pointer);
  return [...offered.filter((pointer) => all.includes(pointer)), ...all];
}
