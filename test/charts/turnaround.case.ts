import { lookUp, turnaroundChart, turnaroundData, turnaroundTable } from '../../src/charts/index.ts';
import { madeUpResult } from '../fixtures/made-up.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const data = turnaroundData(lookUp(madeUpResult()), madeUpLabels.arms);
const title = 'How long patients wait for the first answer';

const example: ChartCase = {
  title,
  note: 'Share answered within a time, on a logarithmic axis, with bands.',
  widths: [320, 720],
  draw: (options) => turnaroundChart(data, options),
  table: () => turnaroundTable(data, title),
};
export default example;
