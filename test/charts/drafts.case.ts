import { type DraftsData, draftsChart, draftsTable } from '../../src/charts/index.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const [, nursePool, aiTriage] = madeUpLabels.arms;
const shares = { errorSent: { mean: 0.06, halfWidth: 0.01 }, severeSent: { mean: 0.005, halfWidth: 0.002 }, mended: 0.1 };
const data: DraftsData = {
  rows: [
    { arm: nursePool, role: null, title: 'Everybody', used: { mean: 0.22, halfWidth: 0.01 }, ...shares, minutes: null },
    {
      arm: nursePool,
      role: 'physician',
      title: 'Physician',
      used: { mean: 0.2, halfWidth: 0.01 },
      ...shares,
      minutes: { saved: 3, reading: 8.2, mending: 0.9 },
    },
    {
      arm: nursePool,
      role: 'nurse',
      title: 'Nurse',
      used: { mean: 0.24, halfWidth: 0.02 },
      ...shares,
      minutes: { saved: 11.4, reading: 6.1, mending: 1.2 },
    },
    {
      arm: aiTriage,
      role: 'physician',
      title: 'Physician',
      used: { mean: 0.58, halfWidth: 0.01 },
      errorSent: null,
      severeSent: null,
      mended: 0,
      minutes: { saved: -1.5, reading: 2, mending: 0 },
    },
  ],
};
const title = 'What becomes of drafts';

const example: ChartCase = {
  title,
  note: 'Of a hundred drafts: used, mended, sent with an error, not used; below, minutes spent left of zero and saved right of it.',
  widths: [320, 720],
  draw: (options) => draftsChart(data, options),
  table: () => draftsTable(data, title),
};
export default example;
