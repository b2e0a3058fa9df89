import { type MoneyBarsData, moneyBarsChart, moneyBarsTable } from '../../src/charts/index.ts';
import { madeUpLabels } from '../fixtures/made-up-labels.ts';
import type { ChartCase } from './case.ts';

const amount = (usd: number, halfWidth: number) => ({ usd, halfWidth, isDistinguishable: Math.abs(usd) > halfWidth });
const ids = ['labour-physician', 'labour-nurse', 'ai', 'contacts', 'revenue'] as const;
const bar = (index: number, usd: readonly number[], net: readonly [number, number]) => ({
  arm: madeUpLabels.arms[index],
  amounts: new Map(ids.map((id, place) => [id as string, amount(usd[place], 6)])),
  net: amount(...net),
});

const data: MoneyBarsData = {
  shown: 'change',
  parts: [
    { id: 'labour-physician', title: 'Labour: Physician', look: 'labour' },
    { id: 'labour-nurse', title: 'Labour: Nurse', look: 'labour' },
    { id: 'ai', title: 'AI', look: 'ai' },
    { id: 'contacts', title: 'Visits outside the inbox', look: 'contacts' },
    { id: 'revenue', title: 'Revenue from billed threads', look: 'revenue' },
  ],
  bars: [bar(1, [-70, 95, 0, 4, -12], [17, 9]), bar(2, [-88, 40, 80, -10, 0], [22, 30]), bar(3, [-85, 42, 80, 12, -60], [-11, 8])],
};
const title = 'What a working day costs, and what is saved';

const example: ChartCase = {
  title,
  note: 'Differences from the baseline: savings left of zero, costs right of it; the symbol is the net, hollow where it cannot be told apart.',
  widths: [320, 720],
  draw: (options) => moneyBarsChart(data, options),
  table: () => moneyBarsTable(data, title),
};
export default example;
