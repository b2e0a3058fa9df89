import { flipMapChart, flipMapData, flipMapTable } from '../../src/charts/index.ts';
import { madeUpMarks, madeUpStrips, madeUpStudyArms } from '../fixtures/made-up-study.ts';
import type { ChartCase } from './case.ts';

const data = flipMapData(madeUpStrips, madeUpMarks, madeUpStudyArms);
const title = 'Below 64 % of urgent messages flagged, today\u2019s way is recommended instead of the AI';

const example: ChartCase = {
  title,
  note: 'Which arm is recommended along the range of each number; hatched where it cannot be told, with the arms in question; where another takes over, the value with its interval.',
  widths: [320, 720],
  draw: (options) => flipMapChart(data, options),
  table: () => flipMapTable(data, title),
};
export default example;
