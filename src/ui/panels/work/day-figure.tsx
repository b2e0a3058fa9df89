import { useMemo } from 'preact/hooks';
import { plain, sumOf, type WorkStackData, workStackChart, workStackData, workStackTable } from '../../../charts/index.ts';
import { changeOf } from '../../findings/findings.ts';
import { people } from '../../findings/labels.ts';
import { comparedWords, eachDifference, less, levelWords } from '../../words/compared.ts';
import { workRoomWords } from '../../words/work.ts';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';
import { useRole } from './role-choice.tsx';

const words = workRoomWords.stack;

/** Visits, inbox and after hours of one role, stacked by hour, arms side by side. */
export function DayFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, mode } = view;
  const { role, control } = useRole(view);
  const data = useMemo(
    () => (role === undefined ? undefined : workStackData(lookup, labels, { arms, role })),
    [lookup, labels, arms, role],
  );
  const draw: Draw | undefined = useMemo(() => data && ((options) => workStackChart(data, options)), [data]);
  if (data === undefined || draw === undefined || data.stacks.length === 0) return null;
  const title = titleOf(view, data);
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(data.title, armNames(arms))}
      draw={draw}
      table={() => workStackTable(data, title)}
      file="work-of-a-day"
      controls={control}
      notes={
        <>
          <p>{words.note}</p>
          {mode !== 'values' && <p>{comparedWords.alwaysValues}</p>}
        </>
      }
      outcomes={['inboxMinPerDay', 'afterHoursMinPerDay']}
    />
  );
}

function titleOf({ lookup }: View, { role, title, stacks }: WorkStackData): string {
  const [first] = stacks;
  const inbox = lookup.outcome(first.arm.id, 'inboxMinPerDay', { role });
  const late = lookup.outcome(first.arm.id, 'afterHoursMinPerDay', { role });
  const all = sumOf(first.minutes.inbox) + sumOf(first.minutes.afterHours);
  const inboxText = levelWords(inbox?.mean ?? all, inbox?.halfWidth ?? null, 'min/day');
  const lateText = late?.mean != null ? plain(late.mean, 1) : plain(sumOf(first.minutes.afterHours), 1);
  const half = late?.halfWidth == null ? '' : ` (\u00b1\u202f${plain(late.halfWidth, 1)})`;
  const changes = stacks.flatMap(({ arm }) => {
    const change = arm.index === 0 ? null : changeOf(lookup, arm, 'afterHoursMinPerDay', { role });
    return change === null ? [] : [{ arm, change }];
  });
  const beginning = words.title(people(title), inboxText, lateText + half);
  return changes.length === 0 ? beginning : beginning + words.after(eachDifference(changes, less));
}
