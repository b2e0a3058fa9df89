import { describe, expect, it } from 'vitest';
import { nextTurn } from '../../../../src/runner/index.ts';
import { inTurns } from '../../../../src/ui/desk/turns.ts';

function* counting(to: number, tell: (at: number) => void): Generator<void, number> {
  for (let at = 1; at <= to; at++) {
    tell(at);
    yield;
  }
  return to;
}

/** Goes on by so many milliseconds each time it is looked at. */
function clock(stepMs: number): () => number {
  let at = 0;
  return () => (at += stepMs);
}

describe('long work', () => {
  it('lets messages be heard between its steps, and finds the same', async () => {
    const order: string[] = [];
    void nextTurn().then(() => order.push('a message'));
    const work = inTurns(
      counting(9, (at) => order.push(`step ${at}`)),
      () => true,
      clock(15),
    );
    expect(await work).toBe(9);
    expect(order.indexOf('a message')).toBeGreaterThan(0);
    expect(order.indexOf('a message')).toBeLessThan(order.length - 1);
  });

  it('that is short takes one turn', async () => {
    const order: string[] = [];
    const work = inTurns(
      counting(3, (at) => order.push(`step ${at}`)),
      () => true,
      clock(0.01),
    );
    expect(order).toHaveLength(3);
    expect(await work).toBe(3);
  });

  it('is left when nobody wants it any more', async () => {
    const steps: number[] = [];
    const found = await inTurns(
      counting(9, (at) => steps.push(at)),
      () => steps.length < 2,
      clock(50),
    );
    expect(found).toBeUndefined();
    expect(steps).toEqual([1, 2]);
  });
});
