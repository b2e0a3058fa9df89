import { frontierChart, frontierTable } from '../../src/charts/index.ts';
import { madeUpFrontier } from '../fixtures/made-up-study.ts';
import type { ChartCase } from './case.ts';

const title = 'At some combinations work, safety and fairness are won together';

const example: ChartCase = {
  title,
  note: 'A panel for each outcome: surely won, surely lost, and the band between them; the last panel is shaded where all are surely won.',
  widths: [320, 720],
  draw: (options) => frontierChart(madeUpFrontier, options),
  table: () => frontierTable(madeUpFrontier, title),
};
export default example;
