/** Which outcomes a result has by patient group, in the order in which a reader should meet them. */
import type { Lookup } from '../../../charts/index.ts';
import { type OutcomeFamily, type OutcomeId, outcomeFamilies, outcomes } from '../../../experiment/index.ts';
import { outcomeName } from '../../words/outcome.ts';
import { familyNames } from '../../words/patients.ts';
import type { OptionGroup } from '../grouped-select.tsx';

/** Those that matter most come first. */
const order = Object.keys(familyNames) as OutcomeFamily[];

/** With a value for at least two groups of an arm. */
export function outcomesByGroup(lookup: Lookup, groups: readonly string[]): OutcomeId[] {
  const counts = new Map<string, Set<string>>();
  for (const { arm, outcome, group, role, category, mean } of lookup.result.outcomes) {
    if (group === null || role !== null || category !== null || mean === null || !groups.includes(group)) continue;
    const key = `${arm}|${outcome}`;
    counts.set(key, (counts.get(key) ?? new Set()).add(group));
  }
  const found = new Set([...counts].filter(([, those]) => those.size > 1).map(([key]) => key.slice(key.indexOf('|') + 1)));
  return order.flatMap((family) => outcomeFamilies[family].filter((id) => found.has(id)));
}

export const nameOf = (id: OutcomeId): string => outcomeName(id, outcomes[id].title);

/** The same as a choice under the headings of their families. */
export function outcomeOptions(ids: readonly OutcomeId[]): OptionGroup<OutcomeId>[] {
  const known = new Set(ids);
  return order
    .map((family) => ({
      label: familyNames[family],
      choices: outcomeFamilies[family].filter((id) => known.has(id)).map((value: OutcomeId) => ({ value, label: nameOf(value) })),
    }))
    .filter(({ choices }) => choices.length > 0);
}
