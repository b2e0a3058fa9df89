import { backlogWeekChart, backlogWeekData, backlogWeekTable, lookUp } from '../../src/charts/index.ts';
import { madeUpResult } from '../fixtures/made-up.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const data = backlogWeekData(lookUp(madeUpResult()), madeUpLabels.arms, null);
const title = 'How the pile grows and shrinks over the week';

const example: ChartCase = {
  title,
  note: 'Open messages at each hour of the week, with bands; the weekend is shaded.',
  widths: [320, 720],
  draw: (options) => backlogWeekChart(data, options),
  table: () => backlogWeekTable(data, title),
};
export default example;
