import { type RocData, rocChart, rocTable } from '../../src/charts/index.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const point = (group: string | null, title: string, caught: number, half: number, alarms: number, isSmall = false) => ({
  group,
  title,
  caught: { mean: caught, halfWidth: half },
  falseAlarms: { mean: alarms, halfWidth: half / 10 },
  isSmall,
});

const [, , aiTriage, aiGap] = madeUpLabels.arms;
const data: RocData = {
  panels: [
    {
      arm: aiTriage,
      separation: 3.01,
      points: [
        point(null, 'All patients', 0.8, 0.02, 0.015),
        point('english', 'English', 0.81, 0.03, 0.014),
        point('older', 'English, 65 and older', 0.79, 0.06, 0.017),
        point('other', 'Other languages', 0.83, 0.4, 0.021, true),
      ],
    },
    {
      arm: aiGap,
      separation: 3.01,
      points: [
        point(null, 'All patients', 0.77, 0.02, 0.015),
        point('english', 'English', 0.8, 0.03, 0.014),
        point('older', 'English, 65 and older', 0.79, 0.06, 0.017),
        point('other', 'Other languages', 0.61, 0.12, 0.02),
      ],
    },
  ],
};
const title = 'What the AI finds, and what it calls urgent that is not';

const example: ChartCase = {
  title,
  note: 'Large symbols: all patients; small ones: groups, with crosses; hollow: few observations. The dashed curve is assumed.',
  widths: [320, 720],
  draw: (options) => rocChart(data, options),
  table: () => rocTable(data, title),
};
export default example;
