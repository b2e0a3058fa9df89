import { tornadoChart, tornadoData, tornadoTable } from '../../src/charts/index.ts';
import { madeUpMarks, madeUpStrips, madeUpStudyArms, madeUpTornado } from '../fixtures/made-up-study.ts';
import type { ChartCase } from './case.ts';

const data = tornadoData(madeUpTornado, {
  title: 'In-basket time, Physician',
  arm: madeUpStudyArms[1],
  mark: (pointer) => madeUpMarks.find((mark) => mark.pointer === pointer) ?? madeUpMarks[0],
  turn: (pointer) => {
    const turn = madeUpStrips[madeUpMarks.findIndex((mark) => mark.pointer === pointer)].turn;
    const arm = madeUpStudyArms.find(({ id }) => id === turn?.to);
    return turn && arm ? { at: turn.at, arm } : null;
  },
})!;
const title = 'What the AI flags moves the result most';

const example: ChartCase = {
  title,
  note: 'In each row the way to the lowest (above) and to the highest value (below); hatched where it cannot be told from no effect; a symbol where another arm takes over. The last number does not touch the arm.',
  widths: [320, 720],
  draw: (options) => tornadoChart(data, options),
  table: () => tornadoTable(data, title),
};
export default example;
