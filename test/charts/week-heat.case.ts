import { type HeatCell, type WeekHeatData, weekHeatChart, weekHeatTable } from '../../src/charts/index.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

/** Differences that grow through the week and change their sign in the evening. */
const cell = (hour: number, shift: number): HeatCell => {
  const [day, clock] = [Math.floor(hour / 24), hour % 24];
  const isWorked = day < 5 ? clock >= 8 && clock < 20 : clock >= 10 && clock < 12;
  const minutes = isWorked ? (clock < 15 ? -1 : 0.6) * (day + 1) * 0.6 + shift : 0;
  return { minutes, halfWidth: 0.7, isDistinguishable: Math.abs(minutes) > 0.7 };
};
const panel = (index: number, shift: number) => ({
  arm: madeUpLabels.arms[index],
  cells: Array.from({ length: 168 }, (_, hour) => cell(hour, shift)),
});

const data: WeekHeatData = { role: 'physician', title: 'Physician', isChange: true, panels: [panel(1, 0), panel(2, -0.5), panel(3, 0.9)] };
const title = 'The week, hour by hour';

const example: ChartCase = {
  title,
  note: 'Differences from the baseline: minus less, plus more, a dot where they cannot be told apart.',
  widths: [320, 720],
  draw: (options) => weekHeatChart(data, options),
  table: () => weekHeatTable(data, title),
};
export default example;
