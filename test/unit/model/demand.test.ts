import { describe, expect, it } from 'vitest';
import { compile, type InboxModel } from '../../../src/model/index.ts';
import { world } from '../../../src/scenario/schema/study.ts';
import { clinic, estimate, observe, type Patch } from './small-clinic.ts';

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

describe('busyness', () => {
  const perDay = 40;
  const desk = (busyness: object): InboxModel =>
    compile(
      world.parse({
        calendar: { businessDays: everyDay },
        categories: { letter: { title: 'Letter', start: 'clerk', handlingMin: { clerk: 1 } } },
        settings: { office: { roles: { clerk: { headCount: 1 } }, arrivals: { letter: { perDay } }, busyness } },
      }),
      { seed: 'busy', replications: 2, warmUpDays: 0, observedDays: 7 },
    );
  const weeks = 150;
  const weekly = (busyness: object) => {
    const model = desk(busyness);
    const counts = Array.from({ length: weeks }, (_, week) => observe(model, week)('messagesPerDay') * 7);
    const mean = counts.reduce((sum, count) => sum + count, 0) / weeks;
    return { mean, variance: counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (weeks - 1) };
  };
  const expectedMean = perDay * 7;

  // Variance of a Poisson count with a gamma rate: mean + cv^2 mean^2, of each day or of the whole week.
  it.each([
    ['without it weeks vary by chance alone', {}, expectedMean],
    ['days vary by themselves', { dayCv: 0.3 }, expectedMean + 7 * 0.09 * perDay ** 2],
    ['days of a week vary together', { weekCv: 0.3 }, expectedMean + 0.09 * expectedMean ** 2],
  ])('%s, and as many messages come in the long run', (_, busyness, expected) => {
    const { mean, variance } = weekly(busyness);
    expect(Math.abs(mean - expectedMean) / Math.sqrt(expected / weeks)).toBeLessThan(4);
    // The standard error of a variance of 150 weeks is an eighth of it, a little more for gamma rates.
    expect(variance / expected).toBeGreaterThan(0.5);
    expect(variance / expected).toBeLessThan(1.65);
  });
});

/** Two groups that differ in nothing but what a test says; every need makes contact. */
const alike = (english: Patch, other: Patch, need: Patch = {}): InboxModel =>
  clinic({
    populations: {
      town: { frailtyCv: 0, groups: { english: { portalActive: 1, ...english }, other: { portalActive: 1, ...other } } },
    },
    needs: { question: { portal: { share: 0.4 }, phone: { share: 1 }, ...need } },
  });

function expectAbout(model: InboxModel, expected: number, read: Parameters<typeof estimate>[2], replications = 20): void {
  const { mean, error } = estimate(model, replications, read);
  expect(Math.abs(mean - expected) / error).toBeLessThan(4);
  expect(error / expected).toBeLessThan(0.05);
}

describe('groups', () => {
  it('have needs in proportion to their size and factor, and no more in all', () => {
    const doubled = alike({}, { needFactor: 2 }, { portal: { share: 0 } });
    expectAbout(doubled, (0.4 * 2) / 0.6, (of) => of('messagesPerDay', { group: 'other' }) / of('messagesPerDay', { group: 'english' }));
    const calls = (model: InboxModel) => estimate(model, 2, (of) => of('messagesPerDay', { category: 'call' })).mean;
    expect(calls(doubled)).toBe(calls(alike({}, {}, { portal: { share: 0 } })));
  });

  it('choose the portal in proportion to their factor, up to always', () => {
    expectAbout(alike({}, { portalFactor: 0.5 }), 0.2, (of) => of('portalFraction', { group: 'other' }));
    expectAbout(alike({}, { portalFactor: 0.5 }), 0.4, (of) => of('portalFraction', { group: 'english' }));
    expect(observe(alike({}, { portalFactor: 3 }))('portalFraction', { group: 'other' })).toBe(1);
    expect(observe(alike({}, { portalFactor: 0 }))('portalFraction', { group: 'other' })).toBe(0);
  });

  it('without an account are not made to write by a result', () => {
    const of = observe(
      clinic({
        populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 0 } } } },
        categories: { result: { triggers: { probability: 0.5, delayMin: 60, category: 'advice' } } },
        settings: { clinic: { needs: [] } },
      }),
    );
    expect(of('messagesPerDay', { group: 'other' })).toBe(0);
    expect(of('messagesPerDay', { group: 'english' })).toBe(of('messagesPerDay', { category: 'advice' }));
    const asked = of('messagesPerDay', { category: 'advice' }) / of('messagesPerDay', { category: 'result' });
    expect(asked).toBeGreaterThan(0.2);
    expect(asked).toBeLessThan(0.4);
  });
});

describe('urgent needs', () => {
  const urgent = { sameDay: 1, emergent: 0 };
  it('may have a portal share of their own', () => {
    expectAbout(alike({}, {}, { urgency: urgent, portal: { share: 0.9, urgentShare: 0.2 } }), 0.2, (of) => of('portalFraction'));
    expectAbout(alike({}, {}, { urgency: urgent, portal: { share: 0.5 } }), 0.5, (of) => of('portalFraction'));
    expectAbout(alike({}, {}, { urgency: null, portal: { share: 0.6, urgentShare: 0 } }), 0.6, (of) => of('portalFraction'));
  });
});

describe('owners', () => {
  it('differ in their work the more, the greater the spread', () => {
    const ratio = (spreadCv: number) =>
      estimate(clinic({ settings: { clinic: { panel: { spreadCv }, roles: { physician: { headCount: 8 } } } } }), 6, (of) =>
        of('inboxMinPerDay', { role: 'physician', statistic: 'quartileRatio' }),
      ).mean;
    const [even, some, great] = [0, 0.5, 1.5].map(ratio);
    expect(even).toBeGreaterThan(1);
    expect(even).toBeLessThan(1.3);
    expect(some).toBeGreaterThan(even + 0.2);
    expect(great).toBeGreaterThan(some + 0.2);
  });
});
