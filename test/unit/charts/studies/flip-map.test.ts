import { describe, expect, it } from 'vitest';
import { type FlipStrip, flipMapData, flipMapTable } from '../../../../src/charts/index.ts';
import { segmentsOf } from '../../../../src/charts/studies/flip-map.ts';
import { madeUpMarks, madeUpStrips, madeUpStudyArms } from '../../../fixtures/made-up-study.ts';

const stripOf = (standing: readonly (readonly [number | null, ...number[]])[]): FlipStrip => ({
  steps: standing.map(([best, ...rivals], value) => ({ value, best, rivals })),
  turn: null,
});

describe('the ranking-flip map', () => {
  it('joins neighbours at which the same arms are in question, whichever has the better mean', () => {
    const segments = segmentsOf(stripOf([[0], [0], [0, 1], [1, 0], [1]]), madeUpStudyArms);
    expect(segments.map(({ from, to, arms }) => [from, to, arms.map(({ id }) => id)])).toEqual([
      [0, 1.5, ['baseline']],
      [1.5, 3.5, ['baseline', 'ai-triage']],
      [3.5, 4, ['ai-triage']],
    ]);
  });

  it('covers the whole range without gaps', () => {
    for (const strip of madeUpStrips) {
      const segments = segmentsOf(strip, madeUpStudyArms);
      expect(segments[0].from).toBe(strip.steps[0].value);
      expect(segments.at(-1)?.to).toBe(strip.steps.at(-1)?.value);
      segments.slice(1).forEach(({ from }, place) => {
        expect(from).toBe(segments[place].to);
      });
    }
  });

  it('says so where no arm has a value', () => {
    const data = flipMapData([stripOf([[null], [null]])], [madeUpMarks[0]], madeUpStudyArms);
    expect(data.rows[0].segments).toEqual([{ from: 0, to: 1, arms: [] }]);
    expect(flipMapTable(data, 'caption').rows[0]).toContain('no arm has a value');
  });

  it('puts those in which another arm takes over first, otherwise in the order of the study', () => {
    const [turning, , , calm] = madeUpStrips;
    const data = flipMapData([calm, turning], [madeUpMarks[3], madeUpMarks[0]], madeUpStudyArms);
    expect(data.rows.map(({ mark }) => mark.pointer)).toEqual([madeUpMarks[0].pointer, madeUpMarks[3].pointer]);
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
