import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterruptionRule } from '../../../src/kernel/entity.ts';
import { counter, Shop } from './shop.ts';

const rules: readonly InterruptionRule[] = ['finish', 'resume', 'restart', 'resample'];

describe('Stations: waiting and serving', () => {
  it('begins at once when a server is idle, else when one has finished', () => {
    const shop = new Shop([counter({ servers: 2 })]).openAll();
    for (const sizeMin of [5, 3, 4]) shop.join(sizeMin);
    expect(shop.runUntil(100).ends).toEqual([5, 3, 7]);
  });

  it('gives work to the server that has been idle longest', () => {
    const shop = new Shop([counter({ servers: 3 })]).openAll();
    shop.join(1);
    shop.runUntil(2).join(1);
    expect(shop.inHand).toEqual([-1, 1, -1]);
  });

  it('keeps the stations apart', () => {
    const shop = new Shop([counter(), counter()]).openAll();
    shop.join(5, 0, 0);
    shop.join(5, 0, 0);
    shop.join(1, 0, 1);
    expect(shop.runUntil(100).ends).toEqual([5, 10, 1]);
    expect(shop.stations.servers.map(({ index, station }) => [index, station.index])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('lets a withdrawn entity go, and only one that waits', () => {
    const shop = new Shop([counter()]).openAll();
    const [first, second, third] = [5, 5, 5].map((sizeMin) => shop.join(sizeMin));
    expect(shop.withdraw(first)).toBe(false);
    expect(shop.withdraw(second)).toBe(true);
    expect(shop.withdraw(second)).toBe(false);
    expect(shop.runUntil(100).ends).toEqual([5, Number.NaN, 10]);
    expect(shop.withdraw(third)).toBe(false);
  });

  it('puts an entity whose priority changes behind those who have it', () => {
    const shop = new Shop([counter()]).openAll();
    shop.join(1);
    const ageing = shop.join(1, 2);
    shop.join(1, 1);
    expect(shop.reprioritize(ageing, 1)).toBe(true);
    expect(shop.reprioritize(0, 1)).toBe(false);
    shop.runUntil(100);
    expect(shop.begun).toEqual([0, 2, 1]);
  });

  it('lets the host close a server that finds nothing to do', () => {
    const shop = new Shop([counter()]);
    shop.onIdle = (server) => shop.close(server);
    shop.openAll();
    expect(shop.stations.servers[0].isOpen).toBe(false);
    shop.join(1);
    shop.runUntil(10);
    expect(shop.begun).toEqual([]);
    shop.openAll().runUntil(20);
    expect(shop.ends).toEqual([11]);
    expect(shop.stations.servers[0].isOpen).toBe(false);
  });

  it('integrates waiting, work and duty over time, anew after a restart', () => {
    const shop = new Shop([counter({ servers: 2 })]);
    shop.open(0);
    shop.join(4);
    shop.join(4);
    shop.runUntil(6);
    expect(shop.areas(0)).toEqual({ waiting: 4, busy: 6, duty: 6 });
    const { waiting, busy, onDuty } = shop.stations.stations[0];
    for (const count of [waiting, busy, onDuty]) count.restart(shop.events.nowMin);
    shop.open(1);
    shop.runUntil(10);
    expect(shop.areas(0)).toEqual({ waiting: 0, busy: 2, duty: 8 });
  });

  it('reports work in hand up to now when asked, and the rest when it ends', () => {
    const shop = new Shop([counter({ servers: 2 })]).openAll();
    shop.join(10);
    shop.runUntil(4);
    shop.stations.reportWork(shop.stations.servers[0]);
    shop.stations.reportWork(shop.stations.servers[1]);
    expect(shop.entries[0].workedMin).toBe(4);
    expect(shop.runUntil(20).entries[0].workedMin).toBe(10);
  });

  it('adds the minutes that a server loses on turning to its work, but not between one entity and the next', () => {
    const shop = new Shop([counter({ setUpMin: 1 })]).openAll();
    shop.join(2);
    shop.join(2);
    expect(shop.runUntil(10).ends).toEqual([3, 5]);
    shop.join(2);
    expect(shop.runUntil(20).ends).toEqual([3, 5, 13]);
  });
});

describe('Stations: the end of a session', () => {
  /** On duty from 0 to 5 and from 9 on; 10 minutes of work from minute 1, drawn anew 20. */
  function shopAcrossABreak(sessionEnd: InterruptionRule): Shop {
    const shop = new Shop([counter({ sessionEnd })]).openAll();
    shop.minutesOf = (_, attempt) => (attempt === 0 ? 10 : 20);
    shop.runUntil(1).join(10);
    shop.runUntil(5).close(0);
    shop.runUntil(9).open(0);
    return shop.runUntil(100);
  }

  it.each([
    ['finish', 11, 10],
    ['resume', 15, 10],
    ['restart', 19, 14],
    ['resample', 29, 24],
  ] as const)('%s: the work is done at minute %d after %d minutes of work', (rule, endMin, workedMin) => {
    const shop = shopAcrossABreak(rule);
    expect(shop.ends).toEqual([endMin]);
    expect(shop.entries[0].workedMin).toBe(workedMin);
  });

  it.each([
    ['resume', 3, 10],
    ['restart', 3, 12],
    ['resume', 0.5, 12],
  ] as const)(
    '%s: after a break at minute %d the server turns to the work anew, and the work is not longer for it',
    (rule, breakMin, endMin) => {
      const shop = new Shop([counter({ sessionEnd: rule, setUpMin: 1 })]).openAll();
      shop.join(4);
      shop.runUntil(breakMin).close(0);
      shop.runUntil(7).open(0);
      // Of 4 minutes 2 are done at minute 3, and none at 0.5; then 1 minute to turn to it.
      expect(shop.runUntil(100).ends).toEqual([endMin]);
    },
  );

  it.each(rules)('%s: work that is over when the session ends is done', (sessionEnd) => {
    const shop = new Shop([counter({ sessionEnd })]).openAll();
    shop.join(5);
    shop.runUntil(4.99);
    shop.events.advance(5);
    shop.close(0);
    shop.stations.serviceEnds(shop.stations.servers[0]);
    expect(shop.ends).toEqual([5]);
    expect(shop.closedServers).toEqual([0]);
  });

  it('tells the host when a server has finished after its session, and counts it on duty until then', () => {
    const shop = new Shop([counter()]).openAll();
    shop.join(10);
    shop.join(1);
    shop.runUntil(5).close(0);
    shop.runUntil(20);
    expect(shop.closedServers).toEqual([0]);
    expect(shop.areas(0).duty).toBe(10);
    expect(shop.ends).toEqual([10, Number.NaN]);
  });

  it('hands broken-off work to a server that is idle', () => {
    const shop = new Shop([counter({ servers: 2, sessionEnd: 'resume' })]).openAll();
    shop.join(10);
    shop.runUntil(4).close(0);
    expect(shop.inHand).toEqual([-1, 0]);
    expect(shop.runUntil(100).ends).toEqual([10]);
  });

  it('puts broken-off work in front of those who wait', () => {
    const shop = new Shop([counter({ sessionEnd: 'resume' })]).openAll();
    shop.join(10);
    shop.join(1);
    shop.runUntil(4).close(0);
    shop.open(0);
    expect(shop.runUntil(100).ends).toEqual([10, 11]);
  });

  it('takes up again where it was when opened during overtime', () => {
    const shop = new Shop([counter()]).openAll();
    shop.join(10);
    shop.join(1);
    shop.runUntil(5).close(0);
    shop.runUntil(7).open(0);
    expect(shop.runUntil(100).ends).toEqual([10, 11]);
    expect(shop.closedServers).toEqual([]);
  });
});

describe('Stations: preemption', () => {
  it.each([
    ['resume', 17, 6],
    ['restart', 19, 8],
    ['resample', 16, 5],
  ] as const)('%s: the interrupted is done at minute %d after %d minutes of work', (preemption, endMin, workedMin) => {
    const shop = new Shop([counter({ preemption })]).openAll();
    shop.minutesOf = (entity, attempt) => (entity === 1 ? 10 : attempt === 0 ? 6 : 3);
    shop.runUntil(1).join(6, 1);
    shop.runUntil(3).join(10, 0);
    expect(shop.runUntil(100).ends).toEqual([endMin, 13]);
    expect(shop.entries[0].workedMin).toBe(workedMin);
  });

  it('interrupts the least urgent, of equals the one begun last, and nobody as urgent', () => {
    const shop = new Shop([counter({ servers: 3, preemption: 'resume' })]).openAll();
    shop.join(100, 1);
    shop.runUntil(1).join(100, 2);
    shop.runUntil(2).join(100, 2);
    shop.runUntil(3).join(100, 0);
    expect(shop.inHand).toEqual([0, 1, 3]);
    shop.runUntil(4).join(100, 2);
    expect(shop.inHand).toEqual([0, 1, 3]);
    shop.runUntil(5).join(100, 1);
    expect(shop.inHand).toEqual([0, 5, 3]);
  });

  it('interrupts for an entity that becomes more urgent while it waits', () => {
    const shop = new Shop([counter({ preemption: 'resume' })]).openAll();
    shop.join(10, 1);
    const ageing = shop.join(2, 2);
    shop.runUntil(4);
    shop.reprioritize(ageing, 0);
    expect(shop.runUntil(100).ends).toEqual([12, 6]);
  });

  it('does not interrupt who works overtime', () => {
    const shop = new Shop([counter({ preemption: 'resume' })]).openAll();
    shop.join(10, 1);
    shop.runUntil(5).close(0);
    shop.runUntil(6).join(1, 0);
    expect(shop.runUntil(100).ends).toEqual([10, Number.NaN]);
  });
});

const spec = fc.record({
  servers: fc.integer({ min: 1, max: 3 }),
  discipline: fc.constantFrom('fifo', 'lifo', 'shortest-first'),
  preemption: fc.constantFrom(...rules),
  sessionEnd: fc.constantFrom(...rules),
});

const operation = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), number: fc.nat(12), priority: fc.nat(2), station: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), number: fc.nat(8) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'close' as const, 'withdraw' as const), number: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reprioritize' as const), number: fc.nat(), priority: fc.nat(2) }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer One> ? One : never;

function perform(shop: Shop, one: Operation): void {
  const { stations, entries, events } = shop;
  const server = one.number % stations.servers.length;
  if (one.do === 'join') shop.join(one.number / 2, one.priority, one.station);
  else if (one.do === 'pass') shop.runUntil(events.nowMin + one.number / 4);
  else if (one.do === 'open') shop.open(server);
  else if (one.do === 'close') shop.close(server);
  else if (entries.length === 0) return;
  else if (one.do === 'withdraw') shop.withdraw(one.number % entries.length);
  else if (one.do === 'reprioritize') shop.reprioritize(one.number % entries.length, one.priority);
  shop.noteInHand();
}

/** What must hold at every moment, by the shop's own books. */
function expectConsistent(shop: Shop): void {
  const { stations, entries } = shop;
  for (const station of [0, 1]) {
    const here = entries.filter((entry) => entry.place === station);
    const waiting = here.filter(({ state }) => state === 'waiting').length;
    const { servers, ...counts } = stations.stations[station];
    const inHand = servers.map((server) => server.inHand).filter((entry) => entry !== undefined);
    expect(counts.waiting.value).toBe(waiting);
    expect(counts.busy.value).toBe(inHand.length);
    expect(here.filter(({ state }) => state === 'inHand')).toHaveLength(inHand.length);
    expect(new Set(inHand).size).toBe(inHand.length);
    if (waiting > 0) for (const server of servers) expect(server.isOpen && server.inHand === undefined, 'idle beside a line').toBe(false);
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** One server in the given order; the jobs come one after the other. */
function workOf(discipline: 'fifo' | 'lifo' | 'shortest-first', list: readonly { gapMin: number; sizeMin: number }[]): Shop {
  const shop = new Shop([counter({ discipline })]).openAll();
  for (const { gapMin, sizeMin } of list) shop.runUntil(shop.events.nowMin + gapMin / 4).join(sizeMin / 4);
  return shop.runUntil(1000);
}

describe('Stations: whatever happens', () => {
  it('no entity is lost or doubled, nobody idles beside a line, and the time integrals are the sums over entities (Little)', () => {
    fc.assert(
      fc.property(spec, spec, fc.array(operation, { maxLength: 120 }), (first, second, operations) => {
        const shop = new Shop([first, second]).openAll();
        for (const one of operations) {
          perform(shop, one);
          expectConsistent(shop);
        }
        shop.openAll().runUntil(10_000);
        expectConsistent(shop);
        const { entries } = shop;
        expect(entries.every(({ state }) => state === 'finished' || state === 'withdrawn')).toBe(true);
        expect(new Set(shop.finishedOrder).size).toBe(shop.finishedOrder.length);
        for (const station of [0, 1]) {
          const here = entries.filter((entry) => entry.place === station);
          const areas = shop.areas(station);
          expect(areas.waiting).toBeCloseTo(sum(here.map(({ waitedMin }) => waitedMin)), 9);
          expect(areas.busy).toBeCloseTo(sum(here.map(({ workedMin }) => workedMin)), 9);
          expect(areas.duty).toBeGreaterThanOrEqual(areas.busy - 1e-9);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('finishing and resuming do as much work on an entity as it needs, however often it is broken off', () => {
    const keeping = fc.constantFrom<InterruptionRule>('finish', 'resume');
    const keepingSpec = fc.record({
      servers: fc.integer({ min: 1, max: 3 }),
      discipline: fc.constantFrom('fifo', 'lifo'),
      preemption: keeping,
      sessionEnd: keeping,
    });
    fc.assert(
      fc.property(keepingSpec, keepingSpec, fc.array(operation, { maxLength: 120 }), (first, second, operations) => {
        const shop = new Shop([first, second]).openAll();
        for (const one of operations) perform(shop, one);
        shop.openAll().runUntil(10_000);
        for (const { state, workedMin, sizeMin } of shop.entries) if (state === 'finished') expect(workedMin).toBeCloseTo(sizeMin, 9);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('with preemption and open servers nobody waits who is more urgent than work in hand', () => {
    const steady = operation.filter((one) => one.do !== 'close');
    fc.assert(
      fc.property(
        spec,
        fc.constantFrom<InterruptionRule>('resume', 'restart', 'resample'),
        fc.array(steady, { maxLength: 120 }),
        (first, preemption, operations) => {
          const shop = new Shop([{ ...first, preemption }, counter()]).openAll();
          const priorities: number[] = [];
          for (const one of operations) {
            if (one.do === 'join') priorities.push(one.priority);
            if (one.do === 'reprioritize' && shop.entries[one.number % shop.entries.length]?.state === 'waiting') {
              priorities[one.number % shop.entries.length] = one.priority;
            }
            perform(shop, one);
            const here = shop.entries
              .map(({ state, place }, entity) => ({ state, place, priority: priorities[entity] }))
              .filter(({ place }) => place === 0);
            const of = (state: string) => here.filter((entry) => entry.state === state).map(({ priority }) => priority);
            expect(Math.max(...of('inHand'))).toBeLessThanOrEqual(Math.min(...of('waiting')));
          }
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('the busy periods of one server do not depend on the order of its line', () => {
    const arrivals = fc.array(fc.record({ gapMin: fc.nat(8), sizeMin: fc.integer({ min: 1, max: 8 }) }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(arrivals, (list) => {
        const [fifo, lifo, shortest] = (['fifo', 'lifo', 'shortest-first'] as const).map((discipline) => workOf(discipline, list));
        expect(Math.max(...lifo.ends)).toBe(Math.max(...fifo.ends));
        expect(Math.max(...shortest.ends)).toBe(Math.max(...fifo.ends));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('nothing makes the sum of the times of jobs that come together smaller than the shortest first', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sizes, (sizes) => {
        const list = [1, ...sizes].map((sizeMin) => ({ gapMin: 0, sizeMin }));
        const [fifo, lifo, shortest] = (['fifo', 'lifo', 'shortest-first'] as const).map((discipline) =>
          sum(workOf(discipline, list).ends),
        );
        expect(shortest).toBeLessThanOrEqual(fifo);
        expect(shortest).toBeLessThanOrEqual(lifo);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
