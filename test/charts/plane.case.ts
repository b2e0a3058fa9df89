import { planeChart, planeData, planeTable } from '../../src/charts/index.ts';
import { madeUpEquity } from '../fixtures/made-up-equity.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const data = planeData(madeUpEquity(), {
  arms: madeUpLabels.arms,
  work: { outcome: 'inboxMinPerDay', role: 'physician', aspect: 'level' },
  patients: { outcome: 'unmetUrgentNeedFraction', role: null, aspect: 'difference' },
  x: { title: 'In-basket time, physicians', unit: 'min/day', better: 'lower' },
  y: { title: 'Gap in urgent needs left unmet', unit: 'fraction', better: 'lower' },
  quadrants: [
    ['less work, fairer', 'less work, less fair'],
    ['more work, fairer', 'more work, less fair'],
  ],
});
const title = 'Work against fairness';

const example: ChartCase = {
  title,
  note: 'A point for each repetition, the mean and its 95 % confidence ellipse; words in the four corners; names at the means where there is room.',
  widths: [320, 720],
  draw: (options) => planeChart(data, options),
  table: () => planeTable(data, title),
};
export default example;
