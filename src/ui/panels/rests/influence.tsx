/** Which assumptions carry the answer: the form, the tornado, and the map of the recommended arms. */
import { useMemo, useState } from 'preact/hooks';
import { commandFile } from '../../files/scenario-file.ts';
import type { RoomProps } from '../../rooms/room.ts';
import { restsWords as words } from '../../words/rests.ts';
import { Select } from '../controls.tsx';
import { influenceCommand } from './commands.ts';
import { FlipFigure } from './flip-figure.tsx';
import { outcomeChoices } from './outcome-choices.ts';
import { StudyFiles, StudyForm } from './study-form.tsx';
import { TornadoFigure } from './tornado-figure.tsx';
import type { StudiesState } from './use-studies.ts';
import { usualArm } from './usual-arm.ts';

const sizes = [4, 8, 12, 20, 40] as const;
export const replicationChoices = [4, 6, 8, 12, 20, 40] as const;
export const usualReplications = 8;

interface InfluenceProps extends RoomProps {
  readonly studies: StudiesState;
  /** Takes a number of the map to the break-even study. */
  readonly onFindExactly: (pointer: string) => void;
}

export function Influence({ studies, onFindExactly, ...room }: InfluenceProps) {
  const { view, shown, desk, isRunning } = room;
  const { arms } = view;
  const found = studies.influence;
  const last = found?.sha256 === shown.scenario.sha256 ? found.asked : undefined;
  const [chosenArm, setArm] = useState(last?.arms[0]);
  const [chosenOutcome, setOutcome] = useState(last?.outcome);
  const [most, setMost] = useState(last?.most ?? 8);
  const [replications, setReplications] = useState(last?.replications ?? usualReplications);
  const others = arms.slice(1);
  const arm = others.find(({ id }) => id === chosenArm) ?? usualArm(shown.scenario, others) ?? arms[0];
  const choices = useMemo(() => outcomeChoices(view, arm), [view, arm]);
  const outcome = choices.find(({ value }) => value === chosenOutcome) ?? choices[0];
  if (outcome === undefined) return null;
  const asked = {
    kind: 'influence' as const,
    outcome: outcome.value,
    arms: [arm.id, ...others.filter(({ id }) => id !== arm.id).map(({ id }) => id)],
    most,
    replications,
    file: commandFile(shown),
  };
  return (
    <>
      <StudyForm
        heading={words.influence.heading}
        about={words.influence.about}
        {...{ shown, desk, isRunning, asked, found }}
        progress={studies.progress.influence}
      >
        {others.length > 0 ? (
          <Select
            label={words.arm}
            value={arm.id}
            onChange={setArm}
            choices={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
        ) : (
          <p>{words.noArm}</p>
        )}
        <Select label={words.outcome} value={outcome.value} onChange={setOutcome} choices={choices} />
        <Select
          label={words.most}
          value={String(most)}
          onChange={(value) => setMost(Number(value))}
          choices={sizes.map((value) => ({ value: String(value), label: words.mostOf(value) }))}
        />
        <ReplicationsSelect value={replications} onChange={setReplications} />
      </StudyForm>
      {found && <TornadoFigure view={view} found={found} isStale={found.sha256 !== shown.scenario.sha256} />}
      {found && <FlipFigure view={view} found={found} isStale={found.sha256 !== shown.scenario.sha256} onFindExactly={onFindExactly} />}
      {found && <StudyFiles found={found} shown={shown} command={influenceCommand(found)} />}
    </>
  );
}

interface ReplicationsSelectProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function ReplicationsSelect({ value, onChange }: ReplicationsSelectProps) {
  return (
    <Select
      label={words.replications}
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      choices={replicationChoices.map((one) => ({ value: String(one), label: words.replicationsOf(one) }))}
    />
  );
}
