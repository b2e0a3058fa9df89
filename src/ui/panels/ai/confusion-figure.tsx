import { useMemo, useState } from 'preact/hooks';
import { type ConfusionData, confusionChart, confusionData, confusionTable, plain } from '../../../charts/index.ts';
import { aiRoomWords } from '../../words/ai.ts';
import { pageWords } from '../../words/page.ts';
import { Select } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';

const words = aiRoomWords.confusion;

/** A thousand messages: flagged or not, urgent or not. */
export function ConfusionFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, groups } = view;
  const [chosen, setChosen] = useState('');
  const group = groups.includes(chosen) ? chosen : null;
  const data = useMemo(() => confusionData(lookup, arms, group), [lookup, arms, group]);
  const draw: Draw = useMemo(() => (options) => confusionChart(data, options), [data]);
  const isSmall =
    group !== null &&
    (lookup.result.smallGroups ?? []).some((row) => row.outcome === 'triageSensitivity' && row.group === group && row.setting === null);
  if (data.panels.length === 0 && group === null) return null;
  const title = titleOf(data, group === null ? words.everybody : labels.group(group));
  const choices = [{ value: '', label: pageWords.allPatients }, ...groups.map((value) => ({ value, label: labels.group(value) }))];
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(armNames(data.panels.map(({ arm }) => arm)))}
      draw={draw}
      table={() => confusionTable(data, title)}
      file="a-thousand-messages"
      controls={groups.length > 1 && <Select label={aiRoomWords.group} value={group ?? ''} onChange={setChosen} choices={choices} />}
      notes={
        <>
          <p>{words.note}</p>
          {isSmall && <p>{words.few}</p>}
        </>
      }
      outcomes={['triageSensitivity', 'triageSpecificity', 'flaggedFraction']}
    />
  );
}

function titleOf({ panels }: ConfusionData, who: string): string {
  const say = (count: number) => plain(count, count < 10 ? 1 : 0);
  const each = panels.map(({ arm, counts }) =>
    words.inArm(say(counts.urgentFlagged + counts.urgentMissed), say(counts.urgentMissed), say(counts.routineFlagged), arm.title),
  );
  return words.title(who, each.join('; '));
}
