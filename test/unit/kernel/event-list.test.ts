import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventList } from '../../../src/kernel/event-list.ts';

interface Taken {
  readonly atMin: number;
  readonly kind: number;
  readonly argument: number;
}

/** Takes everything there is until `endMin`. */
function takeAll(events: EventList, endMin = Number.POSITIVE_INFINITY): Taken[] {
  const taken: Taken[] = [];
  while (events.advance(endMin)) taken.push({ atMin: events.nowMin, kind: events.kind, argument: events.argument });
  return taken;
}

/** From the same minute to months ahead, about the borders of stretches and of the ring. */
const distances = [0, 0, 0.5, 0.5, 1, 15.5, 16, 16.5, 32, 700, 16_383.5, 16_384, 16_400, 33_000, 200_000];

/** How many events there is room for: the size of the columns. */
const roomOf = (events: EventList) => (events as unknown as { readonly times: Float64Array }).times.length;

describe('EventList', () => {
  it('takes events in order of time, then of priority, then of planning', () => {
    const events = new EventList();
    events.schedule(2, 1, 0, 3);
    events.schedule(1, 2, 0, 3);
    events.schedule(2, 3, 0, 0);
    events.schedule(2, 4, 0, 3);
    events.schedule(2, 5, 0, 0);
    expect(takeAll(events).map(({ kind }) => kind)).toEqual([2, 3, 5, 1, 4]);
  });

  it('gives back kind and argument over their whole ranges', () => {
    const events = new EventList();
    const planned = [0, 1, 15].flatMap((kind) => [0, 1, 2 ** 27 - 1].map((argument) => ({ atMin: 1, kind, argument })));
    for (const { atMin, kind, argument } of planned) events.schedule(atMin, kind, argument);
    expect(takeAll(events)).toEqual(planned);
  });

  it('stops at the end and lets the clock stand there', () => {
    const events = new EventList();
    events.schedule(5, 1, 0);
    events.schedule(5.5, 2, 0);
    expect(takeAll(events, 5)).toHaveLength(1);
    expect(events.nowMin).toBe(5);
    expect(events.advance(5.25)).toBe(false);
    expect(events.nowMin).toBe(5.25);
    expect(takeAll(events)).toEqual([{ atMin: 5.5, kind: 2, argument: 0 }]);
  });

  it('counts the events that happened, and not those cancelled or to come', () => {
    const events = new EventList();
    const handles = [1, 2, 3, 4, 40_000].map((atMin) => events.schedule(atMin, 1, 0));
    events.cancel(handles[1]);
    events.cancel(handles[4]);
    expect(events.takenCount).toBe(0);
    takeAll(events, 3);
    expect(events.takenCount).toBe(2);
    takeAll(events);
    expect(events.takenCount).toBe(3);
  });

  it('lets an event plan others at the very same time', () => {
    const events = new EventList();
    events.schedule(1, 1, 0);
    events.advance(1);
    events.schedule(1, 2, 0);
    expect(takeAll(events)).toEqual([{ atMin: 1, kind: 2, argument: 0 }]);
  });

  it('refuses the past and what is not a number', () => {
    const events = new EventList();
    events.advance(10);
    expect(() => events.schedule(9.999, 1, 0)).toThrow('event scheduled at 9.999, before now 10');
    expect(() => events.schedule(Number.NaN, 1, 0)).toThrow('NaN');
  });

  it('does not let a cancelled event happen, nor count it', () => {
    const events = new EventList();
    const first = events.schedule(1, 1, 0);
    events.schedule(2, 2, 0);
    events.cancel(first);
    expect(events.length).toBe(1);
    expect(takeAll(events).map(({ kind }) => kind)).toEqual([2]);
    expect(events.length).toBe(0);
  });

  it('is in total order whatever is planned, taken and cancelled in whatever order', () => {
    const operation = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constant('schedule' as const),
          inMin: fc.constantFrom(...distances),
          priority: fc.integer({ min: 0, max: 3 }),
        }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat() }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('advance' as const), byMin: fc.constantFrom(...distances) }) },
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 300 }), (operations) => {
        const events = new EventList(2);
        const planned: { atMin: number; priority: number; name: number; handle: number }[] = [];
        let named = 0;
        for (const one of operations) {
          if (one.do === 'schedule') {
            const atMin = events.nowMin + one.inMin;
            planned.push({ atMin, priority: one.priority, name: named, handle: events.schedule(atMin, named % 16, named, one.priority) });
            named++;
          } else if (one.do === 'cancel') {
            if (planned.length > 0) events.cancel(planned.splice(one.which % planned.length, 1)[0].handle);
          } else {
            const endMin = events.nowMin + one.byMin;
            const due = planned
              .filter(({ atMin }) => atMin <= endMin)
              .sort((a, b) => a.atMin - b.atMin || a.priority - b.priority || a.name - b.name);
            expect(takeAll(events, endMin).map(({ argument, atMin }) => [argument, atMin])).toEqual(
              due.map(({ name, atMin }) => [name, atMin]),
            );
            for (const one of due) planned.splice(planned.indexOf(one), 1);
          }
          expect(events.length).toBe(planned.length);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('keeps its order over thousands of events with cancellations in between', () => {
    const events = new EventList();
    const timeOf = (i: number) => ((i * 7919) % 10_007) * (i % 2 === 0 ? 0.25 : 30);
    const handles = Array.from({ length: 20_000 }, (_, i) => events.schedule(timeOf(i), 0, i));
    handles.forEach((handle, i) => {
      if (i % 3 !== 0) events.cancel(handle);
    });
    const kept = handles.map((_, i) => i).filter((i) => i % 3 === 0);
    kept.sort((a, b) => timeOf(a) - timeOf(b) || a - b);
    expect(takeAll(events).map(({ argument }) => argument)).toEqual(kept);
  });

  it('does not grow with events that are planned and cancelled', () => {
    const events = new EventList();
    for (let i = 0; i < 10; i++) events.schedule(1e6 + i, 1, i);
    for (let i = 0; i < 200_000; i++) events.cancel(events.schedule((i * 7919) % 900_000, 0, 0));
    expect(roomOf(events)).toBeLessThanOrEqual(4096);
    expect(takeAll(events).map(({ argument }) => argument)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('does not grow with events that happen', () => {
    const events = new EventList(16);
    for (let i = 0; i < 100_000; i++) {
      events.schedule(i, 0, 0);
      events.advance(i);
    }
    expect(roomOf(events)).toBe(16);
  });
});
