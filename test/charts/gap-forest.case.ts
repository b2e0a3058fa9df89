import { gapForestChart, gapForestData, gapForestTable, lookUpEquity } from '../../src/charts/index.ts';
import { madeUpEquity } from '../fixtures/made-up-equity.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const data = gapForestData(lookUpEquity(madeUpEquity()), {
  arms: madeUpLabels.arms,
  measure: 'difference',
  outcomes: [
    { id: 'unmetUrgentNeedFraction', title: 'Urgent needs left unmet', unit: 'fraction', better: 'lower' },
    { id: 'needsMetFraction', title: 'Needs met', unit: 'fraction', better: 'higher' },
    { id: 'urgentLateFraction', title: 'Urgent messages read too late', unit: 'fraction', better: 'lower' },
    { id: 'triageSensitivity', title: 'Urgent messages the AI catches', unit: 'fraction', better: 'higher' },
    { id: 'responseMin', title: 'Wait for the first answer', unit: 'min', better: 'lower' },
  ],
});
const title = 'Who gains ground on whom';

const example: ChartCase = {
  title,
  note: 'Changes of gaps, outcome by outcome, in panels of one unit; hollow: no change that could be told. One gap does not exist and says why.',
  widths: [320, 720],
  draw: (options) => gapForestChart(data, options),
  table: () => gapForestTable(data, title),
};
export default example;
