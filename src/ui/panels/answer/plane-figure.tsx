/** Work against patients and fairness: each arm a cloud of paired repetitions, its mean and the ellipse of the mean. */
import { useMemo, useState } from 'preact/hooks';
import {
  type EquityLookup,
  equityScale,
  inScale,
  lookUpEquity,
  type PlaneData,
  type PlaneMeasure,
  planeChart,
  planeData,
  planeKey,
  planeTable,
  withUnit,
} from '../../../charts/index.ts';
import type { OutcomeId } from '../../../experiment/index.ts';
import { planeWords } from '../../words/plane.ts';
import { Select } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { GroupedSelect } from '../grouped-select.tsx';
import { armNames, type View } from '../view.ts';
import { ellipseRatio } from './plane-intervals.ts';
import { type PatientMeasure, patientMeasures, type WorkMeasure, workMeasures } from './plane-measures.ts';
import { planeTitle } from './plane-title.ts';

const found = <Measure extends PlaneMeasure>(measures: readonly Measure[], key: string): Measure | undefined =>
  measures.find((measure) => planeKey(measure) === key) ?? measures[0];

export function PlaneFigure({ view }: { readonly view: View }) {
  const { lookup, arms } = view;
  const works = useMemo(() => workMeasures(view), [view]);
  const equity = useMemo(() => lookUpEquity(lookup.result), [lookup]);
  const patients = useMemo(() => patientMeasures(lookup.result, equity), [lookup, equity]);
  const [workKey, setWork] = useState('');
  const [patientKey, setPatient] = useState('');
  const work = found(works, workKey);
  const patient = found(patients, patientKey);
  const data = useMemo(() => work && patient && dataOf(view, work, patient), [view, work, patient]);
  const draw: Draw | undefined = useMemo(() => data && ((options) => planeChart(data, options)), [data]);
  if (arms.length < 2) return null;
  if (!work || !patient || !data || !draw || data.clouds.length === 0) return <p class="waiting">{planeWords.none}</p>;
  const title = planeTitle(data, work, patient);
  const ratio = ellipseRatio(data);
  const headings = ['difference', 'level', 'bgv'] as const;
  const options = headings.map((aspect) => ({
    label: planeWords.headings[aspect],
    choices: patients.filter((one) => one.aspect === aspect).map((one) => ({ value: planeKey(one), label: one.axis.title })),
  }));
  return (
    <Figure
      heading={planeWords.heading}
      title={title}
      description={planeWords.description(work.axis.title, patient.axis.title, armNames(arms.slice(1)))}
      draw={draw}
      table={() => planeTable(data, title)}
      file={`plane-${work.outcome}-${patient.outcome}`}
      outcomes={[...new Set<OutcomeId>([work.outcome, patient.outcome])]}
      controls={
        <>
          <Select
            label={planeWords.work}
            value={planeKey(work)}
            onChange={setWork}
            choices={works.map((one) => ({ value: planeKey(one), label: one.axis.title }))}
          />
          <GroupedSelect
            label={planeWords.patients}
            value={planeKey(patient)}
            onChange={setPatient}
            groups={options.filter(({ choices }) => choices.length > 0)}
          />
        </>
      }
      notes={
        <>
          <p>{[planeWords.note, ratio && planeWords.ratio(ratio), planeWords.mode].filter(Boolean).join(' ')}</p>
          {patient.aspect === 'difference' && <p>{[planeWords.gap, gapNow(view, equity, patient)].join(' ')}</p>}
          {patient.aspect === 'bgv' && <p>{planeWords.bgv}</p>}
        </>
      }
    />
  );
}

/** Where the most disadvantaged stand at baseline. */
function gapNow({ arms }: View, equity: EquityLookup, { outcome }: PatientMeasure): string {
  const row = equity.value(arms[0].id, outcome, 'difference');
  if (row === undefined || row.mean === null || row.halfWidth === null) return '';
  const by = equityScale(row.unit, { size: row.mean, fine: row.halfWidth });
  return planeWords.gapNow(withUnit(row.mean, by), inScale(row.halfWidth, by));
}

function dataOf({ lookup, arms }: View, work: WorkMeasure, patient: PatientMeasure): PlaneData {
  const quadrant = (x: 'down' | 'up', y: 'down' | 'up') => planeWords.quadrant(work.sides[x], patient.sides[y]);
  return planeData(lookup.result, {
    arms,
    work,
    patients: patient,
    x: work.axis,
    y: patient.axis,
    quadrants: [
      [quadrant('down', 'down'), quadrant('down', 'up')],
      [quadrant('up', 'down'), quadrant('up', 'up')],
    ],
  });
}
