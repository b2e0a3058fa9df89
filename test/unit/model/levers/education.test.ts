import { describe, expect, it } from 'vitest';
import { Education } from '../../../../src/model/levers/education.ts';
import type { Thread } from '../../../../src/model/threads.ts';
import { world as worldSchema } from '../../../../src/scenario/schema/study.ts';
import { clinic, named, observe, type Patch } from '../small-clinic.ts';
import { expectNear, open, urgent } from './open-clinic.ts';

const weekMin = 10080;
const names = { settings: ['clinic'], roles: [], groups: [], categories: ['advice'] };

/** The lever alone, and threads of a clinic without groups, told apart by their keys. */
function education(spec: Patch) {
  const world = worldSchema.parse({
    categories: {},
    settings: { clinic: { roles: {} } },
    policies: { education: { enabled: true, urgentShareFactor: 0.2, multiTopicFactor: 0.6, ...spec } },
  });
  const { education: policy } = world.policies;
  if (policy === undefined) throw new Error('no policy');
  const lever = new Education(world, names, policy);
  const threads = Array.from({ length: 2000 }, (_, key0) => ({ key0, key1: 7, group: -1, setting: { index: 0 } }) as Thread);
  const mean = (week: number, of = (thread: Thread) => lever.urgentShareFactor(thread, week * weekMin)) =>
    threads.reduce((sum, thread) => sum + of(thread), 0) / threads.length;
  return { lever, threads, mean };
}

describe('the effect of education', () => {
  it('is its factor from its first week on, and none before', () => {
    const { mean } = education({ startWeek: 3 });
    expect(mean(2.99)).toBe(1);
    expect(mean(3)).toBeCloseTo(0.2, 12);
    expect(mean(300)).toBeCloseTo(0.2, 12);
  });

  it('wears off by half in each half-life, on urgent needs as on topics', () => {
    const { mean, lever } = education({ startWeek: 3, halfLifeWeeks: 4 });
    for (const [week, left] of [
      [3, 1],
      [7, 0.5],
      [11, 0.25],
      [19, 0.0625],
    ]) {
      expect(mean(week)).toBeCloseTo(1 - 0.8 * left, 12);
      expect(mean(week, (thread) => lever.multiTopicFactor(thread, 0, week * weekMin))).toBeCloseTo(1 - 0.4 * left, 12);
    }
  });

  it('wears off from when it reached somebody: as many as come anew make up for some of those who forget', () => {
    const halfLifeWeeks = 4;
    const { mean } = education({ rampWeeks: 8, halfLifeWeeks });
    // At week w of the ramp the share w/8 is reached, for 0 to w weeks: the mean of 2^(-age/4) over the reached, times their share.
    for (const week of [2, 4, 8, 12]) {
      const from = Math.max(0, week - 8);
      const left = ((halfLifeWeeks / Math.LN2) * (2 ** (-from / halfLifeWeeks) - 2 ** (-week / halfLifeWeeks))) / 8;
      expect(mean(week)).toBeCloseTo(1 - 0.8 * left, 1);
      expect(Math.abs(mean(week) - (1 - 0.8 * left))).toBeLessThan(0.03);
    }
  });

  it('makes things worse by a factor above 1, and that wears off as well', () => {
    const { mean } = education({ urgentShareFactor: 1.5, halfLifeWeeks: 4 });
    expect(mean(0)).toBeCloseTo(1.5, 12);
    expect(mean(4)).toBeCloseTo(1.25, 12);
  });

  it('is the same for the same thread at any time, so that arms differ in nothing else', () => {
    const { lever, threads } = education({ rampWeeks: 8 });
    const reached = (week: number) => threads.filter((thread) => lever.urgentShareFactor(thread, week * weekMin) < 1);
    const [early, late] = [reached(2), reached(6)];
    expect(late.length).toBeGreaterThan(early.length);
    for (const thread of early) expect(late).toContain(thread);
  });
});

describe('patients who were told', () => {
  const active: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
  const told = (changes: Patch): Patch => ({ policies: { education: { enabled: true, ...changes } } });
  const read = (...patches: Patch[]) => observe(clinic(open, active, ...patches));

  it('write as many fewer urgent needs, and as many routine ones as before', () => {
    const mixed: Patch = { needs: { question: { urgency: { sameDay: 0.5, emergent: 0 }, portal: { share: 0.6, urgentShare: 0.8 } } } };
    expectNear(read(mixed, told({ urgentShareFactor: 0.25 }))('portalFraction'), (0.6 + 0.2) / 2);
    expectNear(read(mixed, told({ urgentShareFactor: 0 }))('portalFraction'), 0.6 / 2);
  });

  it('keep to one topic as much more often, in the categories covered', () => {
    const topics: Patch = { categories: { advice: { multiTopic: { share: 1, handlingFactor: 3 } } } };
    const minutes = (...patches: Patch[]) => read(topics, ...patches)('responseMin', { statistic: 'mean' });
    expect(minutes()).toBeCloseTo(9, 6);
    expectNear(minutes(told({ multiTopicFactor: 0.5 })), 6, 0.05);
    expect(minutes(told({ multiTopicFactor: 0, coverage: { categories: ['call'] } }))).toBeCloseTo(9, 6);
  });
});

describe('education without an effect', () => {
  it('changes nothing to the last bit', () => {
    const idle: Patch = { policies: { education: { enabled: true, urgentShareFactor: 1, multiTopicFactor: 1, halfLifeWeeks: 2 } } };
    expect(named(clinic(open, urgent, idle))).toEqual(named(clinic(open, urgent)));
  });
});
