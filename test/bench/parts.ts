/** What the engine's parts cost: a draw, a sample of each family, and an event at several lengths of the event list. */
import { createSampler, type DistributionSpec, decisionCode, EventList, uniform } from '../../src/kernel/index.ts';

export interface PartCost {
  readonly part: string;
  readonly nanoseconds: number;
}

const families: readonly DistributionSpec[] = [
  { family: 'exponential', mean: 1 },
  { family: 'lognormal', mean: 1, cv: 1 },
  { family: 'gamma', mean: 1, cv: 1.5 },
  { family: 'weibull', mean: 1, shape: 0.8 },
];
const anyDecision = decisionCode('bench');

/** @param count of each draw and event; of gamma draws a tenth */
export function costOfParts(count: number): PartCost[] {
  return [
    cost('uniform draw', count, (i) => uniform(i, 1, anyDecision, 0)),
    ...families.map((spec) => {
      const sampler = createSampler(spec);
      const name = typeof spec === 'number' ? 'deterministic' : spec.family;
      return cost(`${name} draw`, name === 'gamma' ? count / 10 : count, (i) => sampler.draw(uniform(i, 1, anyDecision, 0), i));
    }),
    ...[64, 1024, 65_536].map((pending) => hold(pending, count)),
  ];
}

/** The hold model: take the next event and plan one as much later as a uniform number of minutes. */
function hold(pending: number, count: number): PartCost {
  const events = new EventList();
  for (let i = 0; i < pending; i++) events.schedule(uniform(i, 2, anyDecision, 0), 1, i & 0xffff);
  return cost(`event with ${pending} pending`, count, (i) => {
    events.advance(Number.MAX_VALUE);
    events.schedule(events.nowMin + uniform(i, 3, anyDecision, 0), 1, events.argument);
    return events.nowMin;
  });
}

/** CPU time of one call, after as many to warm up. */
function cost(part: string, count: number, call: (i: number) => number): PartCost {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += call(i);
  const start = process.cpuUsage();
  for (let i = 0; i < count; i++) sum += call(i);
  const { user } = process.cpuUsage(start);
  if (!Number.isFinite(sum)) throw new Error(`${part} gave ${sum}`);
  return { part, nanoseconds: (user * 1000) / count };
}
