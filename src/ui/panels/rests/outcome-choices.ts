/** The outcomes that a study may be about, named as the command line names them. */
import type { ArmMark, Place } from '../../../charts/index.ts';
import { measureName, type OutcomeId, type OutcomeRow, outcomes } from '../../../experiment/index.ts';
import { mainOutcomesOf } from '../../findings/main-outcomes.ts';
import { outcomeName, statisticName } from '../../words/outcome.ts';
import type { View } from '../view.ts';

export interface OutcomeChoice {
  /** Such as `inboxMinPerDay:role=physician`. */
  readonly value: string;
  readonly label: string;
  readonly id: OutcomeId;
  readonly better: 'lower' | 'higher' | 'neither';
  /** For which patient group; null for all. */
  readonly group: string | null;
}

/** What it is called in a sentence: "in-basket time, physician". */
export function outcomeTitle(
  { outcome, role, group, statistic }: Pick<OutcomeRow, 'outcome' | 'role' | 'group' | 'statistic'>,
  { labels }: View,
) {
  const of = [role === null ? undefined : labels.role(role), group === null ? undefined : labels.group(group)];
  const how = statistic === 'p50' || statistic === 'p90' ? statisticName(statistic) : undefined;
  return [outcomeName(outcome, outcomes[outcome].title), ...of, how].filter((part) => part !== undefined).join(', ');
}

function choicesAt({ view, arm, places }: { view: View; arm: ArmMark; places: readonly { outcome: OutcomeId; place: Place }[] }) {
  const found = new Map<string, OutcomeChoice>();
  for (const { outcome, place } of places) {
    const row = view.lookup.outcome(arm.id, outcome, place);
    if (row === undefined || row.mean === null || view.lookup.outcome(view.arms[0].id, outcome, place) === undefined) continue;
    const value = measureName(row);
    found.set(value, { value, label: outcomeTitle(row, view), id: outcome, better: outcomes[outcome].better, group: row.group });
  }
  return [...found.values()];
}

/** The main outcomes, and those of safety and access for each patient group; only those that the arm and the baseline have. */
export function outcomeChoices(view: View, arm: ArmMark): OutcomeChoice[] {
  const ofGroups = (['unmetUrgentNeedFraction', 'needsMetFraction'] as const).flatMap((outcome) =>
    view.groups.map((group) => ({ outcome, place: { group } })),
  );
  return choicesAt({ view, arm, places: [...mainOutcomesOf(view.lookup, view.arms, view.roles), ...ofGroups] });
}

export interface FrontierChoices {
  readonly workload: readonly OutcomeChoice[];
  readonly safety: readonly OutcomeChoice[];
  readonly equity: readonly OutcomeChoice[];
}

const ofWork: readonly string[] = ['inboxMinPerDay', 'afterHoursMinPerDay', 'teamMinPerDay'];

/** The three that a frontier holds together. Of each the first is the usual one: for fairness the group that is worst off. */
export function frontierChoices(choices: readonly OutcomeChoice[], { labels }: View): FrontierChoices {
  const sided = choices.filter(({ better }) => better !== 'neither');
  const rank = ({ group }: OutcomeChoice): number => (group === null ? 0 : (labels.groupRank(group) ?? 0));
  return {
    workload: sided.filter(({ id }) => ofWork.includes(id)),
    safety: sided
      .filter(({ id, group }) => group === null && !ofWork.includes(id))
      .sort((a, b) => Number(b.id === 'unmetUrgentNeedFraction') - Number(a.id === 'unmetUrgentNeedFraction')),
    equity: sided.filter(({ group }) => group !== null).sort((a, b) => order(a) - order(b) || rank(b) - rank(a)),
  };
}

const order = ({ id }: OutcomeChoice): number => (id === 'unmetUrgentNeedFraction' ? 0 : 1);
