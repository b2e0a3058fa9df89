import { useMemo, useState } from 'preact/hooks';
import {
  type GroupOutcomesChoice,
  type GroupOutcomesData,
  groupOutcomesChart,
  groupOutcomesData,
  groupOutcomesTable,
  inScale,
  type Labels,
  type Lookup,
  scaleFor,
  withUnit,
} from '../../charts/index.ts';
import { type OutcomeId, outcomes } from '../../experiment/index.ts';
import { denominatorOf, outcomeName } from '../words/outcome.ts';
import { eachArm, groupWords } from '../words/page.ts';
import { Segmented, Select } from './controls.tsx';
import { type Draw, Figure } from './figure.tsx';
import { armNames, type View } from './view.ts';

const offered = [
  'unmetUrgentNeedFraction',
  'needsMetFraction',
  'answeredWithin1BusinessDayFraction',
  'responseMin',
  'urgentFirstReadMin',
  'triageSensitivity',
] as const satisfies readonly OutcomeId[];
type Offered = (typeof offered)[number];

const modes = [
  { value: 'values', label: groupWords.values },
  { value: 'change', label: groupWords.change },
] as const;

/** The outcomes that this result has for at least two groups of an arm. */
function available(lookup: Lookup, groups: readonly string[]): Offered[] {
  return offered.filter((outcome) =>
    lookup.result.arms.some(
      (arm) => groups.filter((group) => (lookup.outcome(arm.id, outcome, { group })?.mean ?? null) !== null).length > 1,
    ),
  );
}

export function GroupsFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, groups } = view;
  const [chosen, setChosen] = useState<Offered>(offered[0]);
  const [mode, setMode] = useState<GroupOutcomesChoice['mode']>('values');
  const choices = useMemo(() => available(lookup, groups), [lookup, groups]);
  const outcome = choices.includes(chosen) ? chosen : choices[0];
  const data = useMemo(() => (outcome ? dataOf(view, outcome, mode) : undefined), [view, outcome, mode]);
  const draw: Draw | undefined = useMemo(() => data && ((options) => groupOutcomesChart(data, options)), [data]);
  if (!outcome || !data || !draw) return null;
  const title = mode === 'values' ? valuesTitle(data, outcome, labels) : changeTitle(data, outcome);
  return (
    <Figure
      heading={groupWords.heading}
      title={title}
      description={groupWords.description(outcomeName(outcome), armNames(arms))}
      draw={draw}
      table={() => groupOutcomesTable(data, title)}
      file={`groups-${outcome}`}
      outcomes={[outcome]}
      controls={
        <>
          <Select
            label={groupWords.outcome}
            value={outcome}
            onChange={setChosen}
            choices={choices.map((value) => ({ value, label: outcomeName(value) }))}
          />
          <Segmented label={groupWords.mode} value={mode} onChange={setMode} choices={modes} />
        </>
      }
      notes={
        <>
          <p>{denominatorOf(outcome)}</p>
          {mode === 'values' && <p>{groupWords.spread}</p>}
          {mode === 'change' && <p>{`${groupWords.hollow} ${groupWords.multiplicity}`}</p>}
        </>
      }
    />
  );
}

function dataOf({ lookup, labels, arms, groups }: View, outcome: Offered, mode: GroupOutcomesChoice['mode']): GroupOutcomesData {
  const { unit, better } = outcomes[outcome];
  return groupOutcomesData(lookup, labels, { arms, groups, outcome, unit, better, mode, statistic: unit === 'min' ? 'mean' : undefined });
}

/** By the scenario's ranks the most and the least disadvantaged group, or else how far the groups are apart. */
function valuesTitle(data: GroupOutcomesData, outcome: Offered, labels: Labels): string {
  const ranked = data.rows.filter((row) => row.group !== null && labels.groupRank(row.group) !== undefined);
  const ordered = [...ranked].sort((a, b) => (labels.groupRank(a.group ?? '') ?? 0) - (labels.groupRank(b.group ?? '') ?? 0));
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (!least || !most || least === most) {
    const parts = data.gaps.map((gap) => {
      const size = gap.most - gap.least;
      return { arm: gap.arm, text: withUnit(size, scaleFor(data.unit, { size, isDifference: true })) };
    });
    return groupWords.titleSpread(outcomeName(outcome), eachArm(parts));
  }
  const by = scaleFor(data.unit, { size: Math.max(...[...least.dots, ...most.dots].map((dot) => dot.mean)) });
  const parts = most.dots.flatMap(({ arm, mean }) => {
    const other = least.dots.find((dot) => dot.arm.id === arm.id);
    return other ? [{ arm, text: groupWords.against(inScale(mean, by), withUnit(other.mean, by)) }] : [];
  });
  return groupWords.title(outcomeName(outcome), eachArm(parts));
}

function changeTitle(data: GroupOutcomesData, outcome: Offered): string {
  const byGroup = data.rows.filter((row) => row.group !== null);
  const arms = [...new Map(byGroup.flatMap((row) => row.dots.map((dot) => [dot.arm.id, dot.arm]))).values()];
  const each = arms.map((arm) => {
    const dots = byGroup.flatMap((row) => row.dots.filter((dot) => dot.arm.id === arm.id));
    const distinguishable = dots.filter((dot) => dot.isDistinguishable && data.better !== 'neither');
    const better = distinguishable.filter((dot) => dot.mean < 0 === (data.better === 'lower')).length;
    return groupWords.eachChange(better, distinguishable.length - better, dots.length, arm.title);
  });
  return groupWords.titleChange(outcomeName(outcome), each.join('; '));
}
