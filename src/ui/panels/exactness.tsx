/** How exact the next run is to be, and what the last one has reached. */
import { useMemo } from 'preact/hooks';
import type { ExperimentResult } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { labelsOf } from '../findings/labels.ts';
import { asFile, type Goal } from '../state/goal.ts';
import { exactnessWords } from '../words/exactness.ts';
import { Select } from './controls.tsx';

interface ExactnessProps {
  readonly goal: Goal;
  readonly scenario: Scenario;
  readonly result: ExperimentResult | undefined;
  readonly onChoose: (goal: Goal) => void;
}

const quick = 10;
const precisions = [0.1, 0.05, 0.02];

const nameOf = (goal: Goal): string =>
  goal.kind === 'precision'
    ? `to ${goal.relativeFraction}`
    : goal.replications === null
      ? 'file'
      : goal.replications === quick
        ? 'quick'
        : 'more';

export function Exactness({ goal, scenario, result, onChoose }: ExactnessProps) {
  const labels = useMemo(() => labelsOf(scenario), [scenario]);
  const groups = useMemo(() => [...new Set(result?.outcomes.flatMap(({ group }) => group ?? []))], [result]);
  const group = goal.kind === 'precision' ? goal.group : null;
  const choices: { value: string; label: string; goal: Goal }[] = [
    { value: 'file', label: exactnessWords.file(scenario.run.replications), goal: asFile },
    { value: 'quick', label: exactnessWords.quick(quick), goal: { kind: 'count', replications: quick } },
    ...precisions.map((relativeFraction) => ({
      value: `to ${relativeFraction}`,
      label: exactnessWords.precision(relativeFraction),
      goal: { kind: 'precision', relativeFraction, group } as const,
    })),
    ...(goal.kind === 'count' && nameOf(goal) === 'more'
      ? [{ value: 'more', label: exactnessWords.count(goal.replications ?? 0), goal }]
      : []),
  ];
  const choose = (value: string): void => {
    const chosen = choices.find((choice) => choice.value === value);
    if (chosen) onChoose(chosen.goal);
  };
  const reached = result && exactnessWords.reached(result, labels.role, labels.group);
  return (
    <details class="exactness">
      <summary>{exactnessWords.heading}</summary>
      <Select label={exactnessWords.choose} value={nameOf(goal)} onChange={choose} choices={choices} />
      {goal.kind === 'precision' && groups.length > 1 && (
        <Select
          label={exactnessWords.group}
          value={group ?? ''}
          onChange={(value) => onChoose({ ...goal, group: value === '' ? null : value })}
          choices={[{ value: '', label: exactnessWords.everybody }, ...groups.map((id) => ({ value: id, label: labels.group(id) }))]}
        />
      )}
      {reached && reached.length > 0 && (
        <ul>
          {reached.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
