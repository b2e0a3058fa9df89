import { useMemo, useState } from 'preact/hooks';
import { plain, type WorkShown, workByHourChart, workByHourData, workByHourTable } from '../../../charts/index.ts';
import { people } from '../../findings/labels.ts';
import { comparedWords } from '../../words/compared.ts';
import { eachArm } from '../../words/page.ts';
import { workWords } from '../../words/work.ts';
import { Segmented } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';

const minutes = [
  { value: 'all', label: workWords.all },
  { value: 'afterHours', label: workWords.afterHours },
] as const;

export function WorkFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, roles, mode } = view;
  const [shown, setShown] = useState<WorkShown>('all');
  const data = useMemo(() => workByHourData(lookup, labels, { arms, roles, shown }), [lookup, labels, arms, roles, shown]);
  const draw: Draw = useMemo(() => (options) => workByHourChart(data, options), [data]);
  const [panel] = data.panels;
  const outcome = shown === 'all' ? 'inboxMinPerDay' : 'afterHoursMinPerDay';
  if (!panel) return null;
  const each = eachArm(
    panel.curves.map(({ arm, perDay }, index) => {
      const half = lookup.outcome(arm.id, outcome, { role: panel.role })?.halfWidth ?? null;
      const unit = index === 0 ? workWords.minutes : '';
      return { arm, text: `${plain(perDay ?? 0, 1)}${half === null ? '' : ` \u00b1\u202f${plain(half, 1)}`}${unit}` };
    }),
  );
  const title = workWords.title(people(panel.title), shown, each);
  return (
    <Figure
      heading={workWords.heading}
      title={title}
      description={workWords.description(armNames(arms), data.panels.map((one) => one.title).join(', '))}
      draw={draw}
      table={() => workByHourTable(data, title)}
      file="work-by-hour"
      controls={<Segmented label={workWords.shown} value={shown} onChange={setShown} choices={minutes} />}
      notes={
        <>
          <p>{workWords.note}</p>
          {mode !== 'values' && <p>{comparedWords.alwaysValues}</p>}
        </>
      }
      outcomes={['inboxMinPerDay', 'afterHoursMinPerDay']}
    />
  );
}
