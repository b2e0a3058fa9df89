import { groupOutcomesChart, groupOutcomesData, groupOutcomesTable, lookUp } from '../../src/charts/index.ts';
import { madeUpGroups } from '../fixtures/made-up.ts';
import { madeUpEquity } from '../fixtures/made-up-equity.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const data = groupOutcomesData(lookUp(madeUpEquity()), madeUpLabels, {
  arms: madeUpLabels.arms,
  groups: madeUpGroups.map(([id]) => id),
  outcome: 'unmetUrgentNeedFraction',
  unit: 'fraction',
  better: 'lower',
  mode: 'values',
});
const title = 'An outcome by patient group';

const example: ChartCase = {
  title,
  note: 'A symbol for each arm; groups with few observations are hollow with a dotted interval; below, the gap of each arm.',
  widths: [320, 720],
  draw: (options) => groupOutcomesChart(data, options),
  table: () => groupOutcomesTable(data, title),
};
export default example;
