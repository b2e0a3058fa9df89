import { describe, expect, it } from 'vitest';
import { type FlipStrip, flipMapData, flipMapTable } from '../../../../src/charts/index.ts';
import { segmentsOf } from '../../../../src/charts/studies/flip-map.ts';
import { madeUpMarks, madeUpStrips, madeUpStudyArms } from '../../../fixtures/made-up-study.ts';

const [today, ai, pool] = madeUpStudyArms.map(({ id }) => id);
const stripOf = (standings: readonly (readonly [string | null, ...string[]])[]): FlipStrip => ({
  stretches: standings.map(([best, ...rivals], from) => ({ from, to: from + 1, best, rivals })),
  turn: null,
});

describe('the ranking-flip map', () => {
  it('joins neighbours at which the same arms are in question, whichever has the better mean', () => {
    const segments = segmentsOf(stripOf([[today], [today, ai, pool], [pool, today, ai], [ai, pool], [ai]]), madeUpStudyArms);
    expect(segments.map(({ from, to, arms }) => [from, to, arms.map(({ id }) => id)])).toEqual([
      [0, 1, [today]],
      [1, 3, [today, ai, pool]],
      [3, 4, [ai, pool]],
      [4, 5, [ai]],
    ]);
  });

  it('covers the whole range without gaps', () => {
    for (const strip of madeUpStrips) {
      const segments = segmentsOf(strip, madeUpStudyArms);
      expect(segments[0].from).toBe(strip.stretches[0].from);
      expect(segments.at(-1)?.to).toBe(strip.stretches.at(-1)?.to);
      segments.slice(1).forEach(({ from }, place) => {
        expect(from).toBe(segments[place].to);
      });
    }
  });

  it('says so where no arm has a value', () => {
    const data = flipMapData([stripOf([[null], [null]])], [madeUpMarks[0]], madeUpStudyArms);
    expect(data.rows[0].segments).toEqual([{ from: 0, to: 2, arms: [] }]);
    expect(flipMapTable(data, 'caption').rows[0]).toContain('no arm has a value');
  });

  it('puts those in which another arm takes over first, the told before the open, otherwise in the order of the study', () => {
    const data = flipMapData([...madeUpStrips].reverse(), [...madeUpMarks].reverse(), madeUpStudyArms);
    expect(data.rows.map(({ mark }) => madeUpMarks.indexOf(mark))).toEqual([0, 1, 3, 2]);
    expect(data.rows[0].turn).toMatchObject({ from: { id: 'ai-triage' }, to: { id: 'baseline' } });
  });

  it('has a table with a row for each stretch', () => {
    const data = flipMapData(madeUpStrips, madeUpMarks, madeUpStudyArms);
    const { columns, rows } = flipMapTable(data, 'caption');
    expect(rows).toHaveLength(data.rows.flatMap(({ segments }) => segments).length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[1]).toContain('cannot be told: Today: straight to the clinician or AI triage');
  });
});
