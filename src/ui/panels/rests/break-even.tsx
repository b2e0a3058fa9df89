/** How good a lever must be: one number gives a curve, two give a frontier over workload, safety and fairness. */
import { useMemo, useState } from 'preact/hooks';
import { commandFile } from '../../files/scenario-file.ts';
import type { RoomProps } from '../../rooms/room.ts';
import { restsWords as words } from '../../words/rests.ts';
import { Select } from '../controls.tsx';
import { breakEvenCommand } from './commands.ts';
import { CurveFigure } from './curve-figure.tsx';
import { FrontierFigure } from './frontier-figure.tsx';
import { ReplicationsSelect, usualReplications } from './influence.tsx';
import { frontierChoices, outcomeChoices } from './outcome-choices.ts';
import { firstParameters, parameterChoices } from './parameter-choices.ts';
import { ParameterSelect } from './parameter-select.tsx';
import { StudyFiles, StudyForm } from './study-form.tsx';
import type { StudiesState } from './use-studies.ts';
import { usualArm } from './usual-arm.ts';

const gridSizes = [3, 4, 5, 7] as const;
/** Values that are tried at most; the scan takes five of them. */
const budget = 14;

interface BreakEvenProps extends RoomProps {
  readonly studies: StudiesState;
  /** Pointer of a number that was asked for elsewhere. */
  readonly wanted: string | undefined;
}

export function BreakEven({ studies, wanted, view, shown, desk, isRunning }: BreakEvenProps) {
  const { scenario } = shown;
  const { arms } = view;
  const found = studies.breakEven;
  const last = found?.sha256 === scenario.sha256 && wanted === undefined ? found.asked : undefined;
  const influence = studies.influence?.sha256 === scenario.sha256 ? studies.influence : null;
  const groups = useMemo(() => parameterChoices(scenario, influence), [scenario, influence]);
  const usual = useMemo(() => firstParameters(scenario, groups), [scenario, groups]);
  const [chosenFirst, setFirst] = useState(wanted ?? last?.parameters[0]);
  const [second, setSecond] = useState(last?.parameters[1] ?? '');
  const [chosenArm, setArm] = useState(last?.arm ?? influence?.asked.arms[0]);
  const [chosen, setChosen] = useState<readonly (string | undefined)[]>(last?.outcomes ?? [influence?.asked.outcome]);
  const [replications, setReplications] = useState(last?.replications ?? usualReplications);
  const [gridSize, setGridSize] = useState(last?.gridSize ?? 5);
  const others = arms.slice(1);
  const arm = others.find(({ id }) => id === chosenArm) ?? usualArm(scenario, others);
  const choices = useMemo(() => (arm === undefined ? [] : outcomeChoices(view, arm)), [view, arm]);
  const three = useMemo(() => frontierChoices(choices, view), [choices, view]);
  const options = groups.flatMap((group) => group.choices);
  const known = options.map(({ pointer }) => pointer);
  const first = chosenFirst !== undefined && known.includes(chosenFirst) ? chosenFirst : usual[0];
  if (arm === undefined) return <p class="notes">{words.breakEven.noArms}</p>;
  if (first === undefined || choices.length === 0) return <p class="notes">{words.breakEven.noParameters}</p>;
  const isFrontier = second !== '' && second !== first && known.includes(second);
  const lists = isFrontier ? [three.workload, three.safety, three.equity] : [choices];
  const labels = isFrontier ? [words.breakEven.workload, words.breakEven.safety, words.breakEven.equity] : [words.outcome];
  const outcomes = lists.flatMap((list, place) => {
    const own = list.find(({ value }) => value === chosen[place]) ?? list[0];
    return own === undefined ? [] : [{ own, list, place }];
  });
  const asked = {
    kind: 'break-even' as const,
    parameters: isFrontier ? [first, second] : [first],
    outcomes: outcomes.map(({ own }) => own.value),
    arm: arm.id,
    replications,
    gridSize,
    budget,
    file: commandFile(shown),
  };
  const isStale = found !== null && found.sha256 !== scenario.sha256;
  return (
    <>
      <StudyForm
        heading={words.breakEven.heading}
        about={words.breakEven.about}
        {...{ shown, desk, isRunning, asked, found }}
        progress={studies.progress['break-even']}
        nameOf={(pointer) => options.find((one) => one.pointer === pointer)?.label}
      >
        <Select label={words.arm} value={arm.id} onChange={setArm} choices={others.map(({ id, title }) => ({ value: id, label: title }))} />
        <ParameterSelect label={words.breakEven.parameter} groups={groups} value={first} onChange={setFirst} />
        <ParameterSelect
          label={words.breakEven.second}
          groups={groups}
          value={isFrontier ? second : ''}
          onChange={setSecond}
          none={words.breakEven.none}
        />
        {outcomes.map(({ own, list, place }) => (
          <Select
            key={labels[place]}
            label={labels[place]}
            value={own.value}
            onChange={(value) => setChosen(lists.map((_, at) => (at === place ? value : chosen[at])))}
            choices={list}
          />
        ))}
        <ReplicationsSelect value={replications} onChange={setReplications} />
        {isFrontier && (
          <Select
            label={words.breakEven.grid}
            value={String(gridSize)}
            onChange={(value) => setGridSize(Number(value))}
            choices={gridSizes.map((size) => ({ value: String(size), label: words.breakEven.gridOf(size) }))}
          />
        )}
      </StudyForm>
      {found && found.result.kind === 'break-even' && <CurveFigure view={view} found={found} isStale={isStale} />}
      {found && found.result.kind === 'frontier' && <FrontierFigure view={view} found={found} isStale={isStale} />}
      {found && <StudyFiles found={found} shown={shown} command={breakEvenCommand(found)} />}
    </>
  );
}
