import { estimatesTable, type GroupOutcomesData, groupOutcomesChart } from '../../src/charts/index.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const [baseline, ...others] = madeUpLabels.arms;
const row = (group: string | null, title: string, hours: number, isSmall = false) => ({
  group,
  title,
  share: group === null ? undefined : 0.2,
  smallness: isSmall ? { isLeftOut: false, because: 'fewer than 10 observations a replication' } : undefined,
  dots: [baseline, ...others].map((arm, index) => ({
    arm,
    mean: 60 * (hours - 2 * index),
    halfWidth: isSmall ? 300 : 50,
    isDistinguishable: true,
    isSmall,
  })),
});

const data: GroupOutcomesData = {
  unit: 'min',
  better: 'lower',
  mode: 'values',
  rows: [
    row(null, 'All patients', 20),
    row('english', 'English', 19),
    row('older', 'English, 65 and older', 22),
    row('other', 'Other languages', 26, true),
  ],
  gaps: [],
};
const title = 'Who waits how long';
const columns = { outcome: 'Patients', value: 'Wait', change: 'Difference', relative: 'Difference (%)' };

const example: ChartCase = {
  title,
  note: 'The typical wait for the first answer by patient group, with intervals; hollow: few observations.',
  widths: [320, 720],
  draw: (options) => groupOutcomesChart(data, options),
  table: () => estimatesTable(data, columns, title),
};
export default example;
