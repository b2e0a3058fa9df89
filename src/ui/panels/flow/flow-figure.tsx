/** The message flow: from patients to how their needs end. */
import { useMemo, useState } from 'preact/hooks';
import { type ArmMark, plain, sankeyChart, sankeyData, sankeyTable } from '../../../charts/index.ts';
import { type Flow, type FlowStep, flowBands } from '../../../experiment/index.ts';
import type { RoomProps } from '../../rooms/room.ts';
import { followRoomWords, flowFigureWords as words } from '../../words/flow.ts';
import { Select } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { useAsked } from '../use-asked.ts';
import { Coming, Working } from '../working.tsx';
import { flowNamesOf } from './flow-names.ts';
import { titleOf } from './flow-title.ts';

/** So many repetitions are counted: first a few for a quick picture, then as many as make the intervals useful. */
const fewReplications = 3;
const manyReplications = 10;

interface FlowFigureProps extends RoomProps {
  /** Compared with the baseline; the baseline itself when there is nothing to compare. */
  readonly arm: ArmMark;
}

export function FlowFigure({ view, shown, desk, arm }: FlowFigureProps) {
  const { scenario } = shown;
  const { labels, groups, mode } = view;
  const [baseline] = view.arms;
  const arms = useMemo(() => [...new Set([0, arm.index])], [arm.index]);
  const key = `${scenario.sha256} ${arms}`;
  const few = useAsked(key, () => desk.flow(scenario, Math.min(fewReplications, manyReplications), arms));
  const many = useAsked(few.answered === key ? key : null, () => desk.flow(scenario, manyReplications, arms));
  const flow: Flow | null | undefined = many.answered === few.answered && many.answer ? many.answer : few.answer;
  const [start, setStart] = useState('group');
  const names = useMemo(() => flowNamesOf(scenario, labels, groups), [scenario, labels, groups]);
  const drawn = useMemo(() => {
    if (!flow) return undefined;
    const isAll = start === 'group' || start === 'need';
    const first: FlowStep = start === 'group' ? 'group' : 'need';
    const steps: readonly FlowStep[] = [first, 'way', 'reader', 'closer', 'end'];
    const bands = flowBands(flow, { arm: flow.arms.length - 1, steps, group: isAll ? undefined : start });
    const marks = { baseline, arm: labels.arms.find(({ id }) => id === flow.arms.at(-1)) ?? baseline };
    return { needs: bands.needs, data: sankeyData(bands, names, { ...marks, mode: marks.arm === baseline ? 'values' : mode }) };
  }, [flow, start, mode, names, baseline, labels]);
  const draw: Draw | undefined = useMemo(() => drawn && ((options) => sankeyChart(drawn.data, options)), [drawn]);
  if (flow === null) return <p class="notes">{followRoomWords.noNeeds}</p>;
  if (!drawn || !draw || !flow) return <Coming heading={words.heading} asked={few} />;
  const { data, needs } = drawn;
  const title = titleOf(data);
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(data.baseline.title, data.arm.title, data.mode)}
      draw={draw}
      table={() => sankeyTable(data, title)}
      file="message-flow"
      outcomes={['needsMetFraction', 'noContactFraction']}
      controls={
        <Select
          label={words.from}
          value={start}
          onChange={setStart}
          choices={[
            { value: 'group', label: words.byGroup },
            { value: 'need', label: words.byNeed },
            ...groups.map((group) => ({ value: group, label: words.only(labels.group(group)) })),
          ]}
        />
      }
      notes={
        <>
          {few.isWorking ? <Working asked={few} /> : many.isWorking && <p role="status">{followRoomWords.workingMore}</p>}
          <p>{words.counted(plain(needs, 0), flow.replications)}</p>
          <p>{words.inTime(flow)}</p>
          <p>{words.left}</p>
        </>
      }
    />
  );
}
