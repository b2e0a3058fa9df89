import { type ConfusionData, confusionChart, confusionTable } from '../../src/charts/index.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const [, , aiTriage, aiGap] = madeUpLabels.arms;
const data: ConfusionData = {
  panels: [
    {
      arm: aiTriage,
      counts: { urgentFlagged: 16.2, urgentMissed: 3.8, routineFlagged: 14.7, routinePassed: 965.3 },
      caught: { mean: 0.81, halfWidth: 0.02 },
      falseAlarms: { mean: 0.015, halfWidth: 0.001 },
    },
    {
      arm: aiGap,
      counts: { urgentFlagged: 0.3, urgentMissed: 0.2, routineFlagged: 120.4, routinePassed: 879.1 },
      caught: { mean: 0.6, halfWidth: 0.1 },
      falseAlarms: { mean: 0.12, halfWidth: 0.01 },
    },
  ],
};
const title = 'A thousand messages';

const example: ChartCase = {
  title,
  note: 'Each square is a message of a thousand; with a cross: urgent and missed. Fewer than one has no square, but is said.',
  widths: [320, 720],
  draw: (options) => confusionChart(data, options),
  table: () => confusionTable(data, title),
};
export default example;
