import { type WorkStackData, workStackChart, workStackTable } from '../../src/charts/index.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const isBetween = (hour: number, from: number, to: number) => hour >= from && hour < to;
const stack = (index: number, late: number) => ({
  arm: madeUpLabels.arms[index],
  minutes: {
    visits: hours.map((hour) => (isBetween(hour, 8, 12) || isBetween(hour, 13, 17) ? 40 : 0)),
    inbox: hours.map((hour) => (hour === 12 ? 16 : isBetween(hour, 8, 17) ? 4 : 0)),
    afterHours: hours.map((hour) => (isBetween(hour, 17, 19) || hour === 21 ? late : 0)),
  },
  halfWidth: { visits: hours.map(() => 0.4), allInbox: hours.map(() => 0.3), afterHours: hours.map(() => 0.2) },
});

const data: WorkStackData = { role: 'physician', title: 'Physician', stacks: [stack(0, 14), stack(1, 9), stack(2, 11)] };
const title = 'A working day, arm beside arm';

const example: ChartCase = {
  title,
  note: 'Visits pale, inbox full, after hours hatched; the dashed line is all of the baseline.',
  widths: [320, 720],
  draw: (options) => workStackChart(data, options),
  table: () => workStackTable(data, title),
};
export default example;
