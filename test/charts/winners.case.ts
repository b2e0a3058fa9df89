import { lookUp, winnersChart, winnersData, winnersTable } from '../../src/charts/index.ts';
import { madeUpGroups } from '../fixtures/made-up.ts';
import { madeUpEquity } from '../fixtures/made-up-equity.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const groups = madeUpGroups.map(([id]) => id);
const data = winnersData(lookUp(madeUpEquity()), madeUpLabels, madeUpLabels.arms, groups);
const title = 'Who gains and who loses';

const example: ChartCase = {
  title,
  note: 'Bars to both sides of zero; met now or no longer at all is darker; at the right those as before, and hatched those still open.',
  widths: [320, 720],
  draw: (options) => winnersChart(data, options),
  table: () => winnersTable(data, title),
};
export default example;
