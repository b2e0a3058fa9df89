import { describe, expect, it } from 'vitest';
import { tornadoData, tornadoTable } from '../../../../src/charts/index.ts';
import { estimate, madeUpMarks, madeUpStudyArms, madeUpTornado } from '../../../fixtures/made-up-study.ts';

const names = {
  title: 'In-basket time',
  arm: madeUpStudyArms[1],
  mark: (pointer: string) => madeUpMarks.find((mark) => mark.pointer === pointer)!,
  turn: (pointer: string) => (pointer.endsWith('sensitivity') ? { at: 0.637, arm: madeUpStudyArms[0] } : null),
};

describe('the tornado', () => {
  it('keeps the order of the study and tells effects from chance by the tests of the study', () => {
    const { bars } = tornadoData(madeUpTornado, names)!;
    expect(bars.map(({ mark }) => mark.pointer)).toEqual(madeUpTornado.parameters.map(({ pointer }) => pointer));
    expect(bars.map(({ low, high }) => [low?.isTold, high?.isTold])).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
    ]);
    const [first] = madeUpTornado.parameters;
    const strict = { ...first, atLow: { ...first.atLow, tests: { effect: { isTold: false } } } };
    expect(tornadoData({ ...madeUpTornado, parameters: [strict] }, names)!.bars[0].low).toMatchObject({ effect: 3.1, isTold: false });
  });

  it('has no bar where the parameter has no room on a side, or no result', () => {
    const [first] = madeUpTornado.parameters;
    const atEdge = { ...first, atLow: { ...first.atBase, tests: { effect: null } } };
    const without = { ...first, atHigh: { ...first.atHigh, effect: estimate(null, null) } };
    const { bars } = tornadoData({ ...madeUpTornado, parameters: [atEdge, without] }, names)!;
    expect(bars[0].low).toBeNull();
    expect(bars[1].high).toBeNull();
  });

  it('is nothing where the result itself does not exist', () => {
    const [first] = madeUpTornado.parameters;
    const empty = { ...first, atBase: { ...first.atBase, outcome: estimate(null, null) } };
    expect(tornadoData({ ...madeUpTornado, parameters: [empty] }, names)).toBeUndefined();
    expect(tornadoData({ ...madeUpTornado, parameters: [] }, names)).toBeUndefined();
  });

  it('has a table with both ends, their intervals, and where another arm takes over', () => {
    const { columns, rows } = tornadoTable(tornadoData(madeUpTornado, names)!, 'caption');
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[0].slice(3, 6)).toEqual(['Lowest', 50, '%']);
    expect(rows[0].slice(7, 10).map((cell) => Number(Number(cell).toFixed(6)))).toEqual([3.1, 2.5, 3.7]);
    expect(rows[0].slice(-2)).toEqual([63.7, madeUpStudyArms[0].title]);
    expect(rows[4]).toContain('cannot be told');
  });
});
