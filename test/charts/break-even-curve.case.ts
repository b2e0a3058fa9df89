import { breakEvenCurveChart, breakEvenCurveData, breakEvenCurveTable } from '../../src/charts/index.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import { madeUpAnswer, madeUpMarks } from '../fixtures/made-up-study.ts';
import type { ChartCase } from './case.ts';

const data = breakEvenCurveData(madeUpAnswer, {
  title: 'In-basket time, Physician',
  unit: 'min/day',
  better: 'lower',
  arm: madeUpLabels.arms[2],
  mark: madeUpMarks[0],
  margin: 0,
});
const title = 'AI triage lowers in-basket time as long as it flags more than 64 % of urgent messages';

const example: ChartCase = {
  title,
  note: 'The difference with its band at each value that was tried; where it meets the line of no difference, with the interval shaded. Hollow: cannot be told from none.',
  widths: [320, 720],
  draw: (options) => breakEvenCurveChart(data, options),
  table: () => breakEvenCurveTable(data, title),
};
export default example;
