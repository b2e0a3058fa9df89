import { useMemo } from 'preact/hooks';
import { type HeatCell, noWorkMin, type WeekHeatData, weekHeatChart, weekHeatData, weekHeatTable } from '../../../charts/index.ts';
import { changeOf } from '../../findings/findings.ts';
import { people } from '../../findings/labels.ts';
import { eachDifference, less, levelWords } from '../../words/compared.ts';
import { workRoomWords } from '../../words/work.ts';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';
import { useRole } from './role-choice.tsx';

const words = workRoomWords.week;
const cellNumbers = Array.from({ length: 168 }, (_, hour) => hour);

/** The heat map over the week, of one role. */
export function WeekFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, mode } = view;
  const { role, control } = useRole(view);
  const isChange = mode !== 'values' && arms.length > 1;
  const data = useMemo(
    () => (role === undefined ? undefined : weekHeatData(lookup, labels, { arms, role, isChange })),
    [lookup, labels, arms, role, isChange],
  );
  const draw: Draw | undefined = useMemo(() => data && ((options) => weekHeatChart(data, options)), [data]);
  if (data === undefined || draw === undefined || data.panels.length === 0) return null;
  const title = isChange ? changeTitle(view, data) : valuesTitle(view, data);
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(data.title, armNames(data.panels.map(({ arm }) => arm)), isChange)}
      draw={draw}
      table={() => weekHeatTable(data, title)}
      file="work-of-a-week"
      controls={control}
      notes={
        <>
          <p>{words.note}</p>
          {isChange && <p>{words.noteChange}</p>}
          {mode !== 'values' && !isChange && <p>{words.onlyBaseline}</p>}
        </>
      }
      outcomes={['inboxMinPerDay', 'nonWorkdayMin']}
    />
  );
}

function valuesTitle({ lookup }: View, { role, title, panels }: WeekHeatData): string {
  const off = panels.map(({ arm }) => lookup.outcome(arm.id, 'nonWorkdayMin', { role }));
  const [first] = off;
  if (first?.mean == null || off.every((row) => (row?.mean ?? 0) < noWorkMin)) return words.none(people(title));
  const changes = panels.flatMap(({ arm }) => {
    const change = arm.index === 0 ? null : changeOf(lookup, arm, 'nonWorkdayMin', { role });
    return change === null ? [] : [{ arm, change }];
  });
  const beginning = words.title(people(title), levelWords(first.mean, first.halfWidth, 'min/day'));
  return changes.length === 0 ? beginning : beginning + words.after(eachDifference(changes, less));
}

function changeTitle({ lookup }: View, { role, title, panels }: WeekHeatData): string {
  const before = lookup.curve(lookup.result.arms[0].id, 'inboxMinByHourOfWeek', { role })?.mean ?? [];
  const isWorked = (cells: readonly HeatCell[], hour: number) =>
    Math.max(before[hour] ?? 0, (before[hour] ?? 0) + (cells[hour].minutes ?? 0)) >= noWorkMin;
  const worked = cellNumbers.filter((hour) => panels.some(({ cells }) => isWorked(cells, hour)));
  const each = panels.map(({ arm, cells }) => {
    const told = worked.filter((hour) => cells[hour].isDistinguishable);
    const fewer = told.filter((hour) => (cells[hour].minutes ?? 0) < 0).length;
    return words.changed(arm.title, fewer, told.length - fewer, worked.length - told.length);
  });
  return words.titleChange(people(title), worked.length, each.join('; '));
}
