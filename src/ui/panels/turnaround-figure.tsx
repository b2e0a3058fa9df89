import { useMemo, useState } from 'preact/hooks';
import { plain, type TurnaroundData, turnaroundChart, turnaroundData, turnaroundTable } from '../../charts/index.ts';
import { eachArm, pageWords, turnaroundWords } from '../words/page.ts';
import { OutcomeDefinitions, Select } from './controls.tsx';
import { type Draw, Figure } from './figure.tsx';
import { armNames, type View } from './view.ts';

const dayMin = 1440;

export function TurnaroundFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, groups } = view;
  const [group, setGroup] = useState('');
  const data = useMemo(() => turnaroundData(lookup, arms, groups.includes(group) ? group : null), [lookup, arms, groups, group]);
  const draw: Draw = useMemo(() => (options) => turnaroundChart(data, options), [data]);
  if (data.curves.length === 0) return null;
  const title = titleOf(data);
  const choices = [{ value: '', label: pageWords.allPatients }, ...groups.map((value) => ({ value, label: labels.group(value) }))];
  return (
    <Figure
      heading={turnaroundWords.heading}
      title={title}
      description={turnaroundWords.description(armNames(arms))}
      draw={draw}
      table={() => turnaroundTable(data, title)}
      file="turnaround"
      controls={groups.length > 0 && <Select label={turnaroundWords.group} value={group} onChange={setGroup} choices={choices} />}
      notes={
        <>
          <p>{turnaroundWords.note}</p>
          <OutcomeDefinitions outcomes={['responseMin']} />
        </>
      }
    />
  );
}

function titleOf(data: TurnaroundData): string {
  const parts = data.curves.map((curve) => {
    const at = curve.x.findLastIndex((minutes) => minutes <= dayMin);
    const share = curve.mean[at] ?? null;
    return { arm: curve.arm, text: share === null ? '\u2013' : `${plain(share * 100, 0)}\u202f%` };
  });
  return turnaroundWords.title(eachArm(parts));
}
