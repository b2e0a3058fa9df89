import { weeksChart, weeksData, weeksTable } from '../../src/charts/index.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import { madeUpWeeks } from '../fixtures/made-up-weeks.ts';
import type { ChartCase } from './case.ts';

const data = weeksData(madeUpWeeks, madeUpLabels.arms, null);
const title = 'The pile looks settled when the results begin, after 28 days';

const example: ChartCase = {
  title,
  note: 'Open messages week by week from an empty start, with bands; what the results leave out is shaded.',
  widths: [320, 720],
  draw: (options) => weeksChart(data, options),
  table: () => weeksTable(data, title),
};
export default example;
