import { describe, expect, it } from 'vitest';
import { assumedFirst, isRanged, leastKnownFirst, sharesAmong } from '../../../../src/runner/studies/sensitivity-order.ts';
import { mergePatch, type Parameter } from '../../../../src/scenario/index.ts';
import { headCount, queue, scenarioIn } from './study-queue.ts';

const perDay = '/settings/clinic/arrivals/advice/perDay';
const mean = '/categories/advice/handlingMin/nurse/mean';
const clinic = scenarioIn('small-clinic');
const ranged = (pointer: string, value: number, low: number, high: number, grade?: Parameter['grade']) => ({
  pointer,
  value,
  low,
  high,
  grade,
});
const pointersOf = (parameters: readonly Parameter[]) => parameters.map(({ pointer }) => pointer);

describe('the order of what is least known', () => {
  it('does not put a parameter first because its value is zero', () => {
    const [zero, wide, narrow] = [ranged(mean, 0, 0, 0.01), ranged(perDay, 480, 100, 900), ranged(headCount, 2, 1, 2)];
    expect(pointersOf(leastKnownFirst(queue, [narrow, zero, wide]))).toEqual([perDay, mean, headCount]);
  });

  it('does not depend on the value that the scenario has, only on the range', () => {
    const list = (value: number) => [ranged(mean, value, 1, 2), ranged(perDay, 480, 400, 900)];
    expect(pointersOf(leastKnownFirst(queue, list(1)))).toEqual(pointersOf(leastKnownFirst(queue, list(2))));
  });

  it('knows shares by the format, which refuses more than 1, and takes other small numbers for what they are', () => {
    const parameters = clinic.parameters.filter(isRanged).map((one) => ({ ...one, low: 0.2, high: 0.9 }));
    const shares = sharesAmong(clinic, parameters);
    expect(shares).toContain('/policies/triage/ai/sensitivity');
    // Ends at 1 by the format too, but a correlation has no odds.
    expect(sharesAmong(clinic, [ranged('/policies/triage/ai/complexityCorrelation', 0.3, 0, 0.7)])).toEqual(new Set());
    expect(sharesAmong(queue, [ranged(mean, 0.5, 0.2, 0.9), ranged(perDay, 0.5, 0.2, 0.9)])).toEqual(new Set());
    expect(sharesAmong(clinic, [ranged('/policies/triage/ai/sensitivity', 0.5, 0.2, 1.2)])).toEqual(new Set());
  });

  it('knows the shares in the patch of an arm as well', () => {
    const document = structuredClone(clinic.document) as { arms: { patch: object }[] };
    const place = clinic.arms.findIndex(({ id }) => id === 'ai');
    document.arms[place].patch = mergePatch(document.arms[place].patch, { policies: { triage: { ai: { sensitivity: 0.7 } } } }) as object;
    const pointer = `/arms/${place}/patch/policies/triage/ai/sensitivity`;
    expect(sharesAmong({ ...clinic, document }, [ranged(pointer, 0.7, 0.2, 0.9)])).toEqual(new Set([pointer]));
  });

  it('by grade has the assumed ones first and those without a grade last, and else keeps the order', () => {
    const of = (pointer: string, grade?: Parameter['grade']) => ranged(pointer, 1, 0, 2, grade);
    const list = [of('/a'), of('/b', 'measured'), of('/c', 'assumed'), of('/d', 'derived'), of('/e', 'assumed')];
    expect(pointersOf(assumedFirst(list))).toEqual(['/c', '/e', '/d', '/b', '/a']);
  });
});
