import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSessions, nthSession } from '../../../src/kernel/sessions.ts';

const span = (fromMin: number, toMin: number, plan = '') => ({ fromMin, toMin, plan });

describe('createSessions', () => {
  it('puts sessions in order of time', () => {
    const { sessions } = createSessions(100, [span(50, 60), span(0, 10), span(20, 30)]);
    expect(sessions.map(({ fromMin }) => fromMin)).toEqual([0, 20, 50]);
  });

  it('lets one session begin when another ends, and fill the period', () => {
    expect(createSessions(100, [span(0, 40), span(40, 100)]).sessions).toHaveLength(2);
  });

  it('refuses sessions that overlap', () => {
    expect(() => createSessions(100, [span(0, 40), span(39, 50)])).toThrow('sessions overlap at minute 39');
  });

  it('refuses sessions outside the period, and without length', () => {
    expect(() => createSessions(100, [span(90, 101)])).toThrow('does not lie in a period of 100 minutes');
    expect(() => createSessions(100, [span(-1, 5)])).toThrow('does not lie');
    expect(() => createSessions(100, [span(5, 5)])).toThrow('does not lie');
  });
});

describe('nthSession', () => {
  it('counts on from period to period', () => {
    const weekly = createSessions(100, [span(10, 20, 'a'), span(60, 90, 'b')]);
    expect([0, 1, 2, 3].map((n) => nthSession(weekly, n))).toEqual([
      span(10, 20, 'a'),
      span(60, 90, 'b'),
      span(110, 120, 'a'),
      span(160, 190, 'b'),
    ]);
  });

  it('takes times from absolute positions, so that nothing accumulates', () => {
    const weekly = createSessions(0.1, [span(0.025, 0.05)]);
    expect(nthSession(weekly, 3_000_000)).toMatchObject({ fromMin: 3_000_000 * 0.1 + 0.025, toMin: 3_000_000 * 0.1 + 0.05 });
  });

  it('gives sessions that follow one another without overlap, for ever', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 10_080 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(cuts, fc.nat(100_000), (cuts, n) => {
        const edges = cuts.slice(0, cuts.length - (cuts.length % 2)).sort((a, b) => a - b);
        const sessions = edges.flatMap((fromMin, i) => (i % 2 === 0 ? [span(fromMin, edges[i + 1])] : []));
        const weekly = createSessions(10_080, [...sessions].reverse());
        const one = nthSession(weekly, n);
        const next = nthSession(weekly, n + 1);
        expect(one.toMin).toBeGreaterThan(one.fromMin);
        expect(next.fromMin).toBeGreaterThanOrEqual(one.toMin);
        expect(nthSession(weekly, n + weekly.sessions.length).fromMin).toBe(one.fromMin + 10_080);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
