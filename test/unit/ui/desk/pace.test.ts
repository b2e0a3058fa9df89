import { describe, expect, it } from 'vitest';
import { createThrottle, secondsLeft } from '../../../../src/ui/desk/pace.ts';

describe('the time left', () => {
  it('goes by the pace so far', () => {
    expect(secondsLeft(20, 80, 10_000)).toBe(30);
    expect(secondsLeft(80, 80, 10_000)).toBe(0);
  });

  it('is not known before the first replication', () => {
    expect(secondsLeft(0, 80, 500)).toBeNull();
  });
});

describe('a throttle', () => {
  function throttled(everyMs: number) {
    const clock = { nowMs: 0 };
    const done: number[] = [];
    const throttle = createThrottle(everyMs, () => clock.nowMs);
    const offerAt = (atMs: number): void => {
      clock.nowMs = atMs;
      throttle.offer(() => done.push(atMs));
    };
    return { clock, done, throttle, offerAt };
  }

  it('lets the first through at once and then one in each span', () => {
    const { done, offerAt } = throttled(100);
    for (const at of [0, 30, 99, 100, 150, 260]) offerAt(at);
    expect(done).toEqual([0, 100, 260]);
  });

  it('does the last that it held back when it is flushed, and nothing twice', () => {
    const { done, throttle, offerAt } = throttled(100);
    for (const at of [0, 30, 60]) offerAt(at);
    throttle.flush();
    throttle.flush();
    expect(done).toEqual([0, 60]);
  });

  it('counts from the end of the work, so that slow work leaves as much time for everything else', () => {
    const { clock, done, throttle, offerAt } = throttled(100);
    throttle.offer(() => {
      clock.nowMs = 250;
    });
    for (const at of [300, 349, 350]) offerAt(at);
    expect(done).toEqual([350]);
  });
});
