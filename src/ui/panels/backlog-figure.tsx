import { useMemo, useState } from 'preact/hooks';
import {
  type BacklogWeekData,
  backlogWeekChart,
  backlogWeekData,
  backlogWeekTable,
  clockHour,
  plain,
  weekday,
} from '../../charts/index.ts';
import { backlogWords, eachArm, pageWords } from '../words/page.ts';
import { OutcomeDefinitions, Select } from './controls.tsx';
import { type Draw, Figure } from './figure.tsx';
import { armNames, type View } from './view.ts';

export function BacklogFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, roles } = view;
  const [role, setRole] = useState('');
  const data = useMemo(() => backlogWeekData(lookup, arms, roles.includes(role) ? role : null), [lookup, arms, roles, role]);
  const draw: Draw = useMemo(() => (options) => backlogWeekChart(data, options), [data]);
  if (data.curves.length === 0) return null;
  const title = titleOf(data);
  const choices = [{ value: '', label: pageWords.allRoles }, ...roles.map((value) => ({ value, label: labels.role(value) }))];
  return (
    <Figure
      heading={backlogWords.heading}
      title={title}
      description={backlogWords.description(armNames(arms))}
      draw={draw}
      table={() => backlogWeekTable(data, title)}
      file="backlog-over-the-week"
      controls={roles.length > 1 && <Select label={backlogWords.role} value={role} onChange={setRole} choices={choices} />}
      notes={
        <>
          <p>{backlogWords.note}</p>
          <OutcomeDefinitions outcomes={['backlogCount']} />
        </>
      }
    />
  );
}

/** The hour in which the baseline's pile is highest, and every arm's pile then. */
function titleOf(data: BacklogWeekData): string {
  const [baseline] = data.curves;
  const counts = baseline.mean.map((value) => value ?? 0);
  const peak = counts.indexOf(Math.max(...counts));
  const hour = baseline.x[peak] ?? 0;
  const parts = data.curves.map((curve, index) => ({
    arm: curve.arm,
    text: `${plain(curve.mean[peak] ?? 0, 0)}${index === 0 ? ' open messages' : ''}`,
  }));
  return backlogWords.title(weekday(hour), clockHour(hour), eachArm(parts));
}
