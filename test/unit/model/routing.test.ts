import { describe, expect, it } from 'vitest';
import type { InboxModel } from '../../../src/model/index.ts';
import { ai, clinic, estimate, observe, type Patch } from './small-clinic.ts';

/** Half of what patients write is for nurses, half for physicians; nothing is urgent; everybody is there at all times. */
const halves: Patch = {
  needs: { question: { urgency: null, phone: { share: 0 } } },
  categories: {
    advice: {
      resolver: { clerk: null, nurse: 0.5, physician: 0.5 },
      complexityCorrelation: 0,
      handlingMin: { desk: 1 },
      readingMin: { desk: 1 },
    },
  },
  settings: {
    clinic: {
      roles: {
        clerk: { calendar: 'always', headCount: 20 },
        nurse: { calendar: 'always', headCount: 20 },
        physician: { calendar: 'always' },
        desk: { headCount: 20, rank: 0 },
      },
    },
  },
};
const perfect = { sensitivity: 1, specificity: 1 };

function expectAbout(model: InboxModel, expected: number, read: Parameters<typeof estimate>[2]): void {
  const { mean, error } = estimate(model, 20, read);
  expect(Math.abs(mean - expected) / error).toBeLessThan(4);
  expect(error).toBeLessThan(0.02);
}

describe('people who pass messages on', () => {
  const pool = (humanRoutingAccuracy: number): InboxModel =>
    clinic(halves, { policies: { triage: { kind: 'humanPool', humanPool: { role: 'clerk' }, humanRoutingAccuracy } } });

  it('send as many to the wrong role as they are said to', () => {
    // What is for a physician goes to a nurse, who cannot close it; what is for a nurse goes to a physician, who can.
    expectAbout(pool(0.7), 0.3 * 0.5, (of) => of('misroutedFraction', { category: 'advice' }));
    expect(observe(pool(1))('misroutedFraction', { category: 'advice' })).toBe(0);
    expectAbout(pool(0), 0.5, (of) => of('misroutedFraction', { category: 'advice' }));
  });

  it('cost a touch with every message that they pass on, and another with every mistake', () => {
    // Clerk, then nurse or physician; of mistakes only those for too junior a role cost a third touch.
    expect(observe(pool(1))('touchesPerThread')).toBe(2);
    expectAbout(pool(0), 2.5, (of) => of('touchesPerThread'));
  });
});

describe('a sorter', () => {
  const unsure = (toHumanBelow: number): InboxModel =>
    clinic(halves, ai({ ...perfect, labelAccuracy: 0.8, confidence: { separation: 1, toHumanBelow }, sorter: 'desk' }));
  const sorted = (of: ReturnType<typeof observe>) =>
    (of('messagesPerDay', { role: 'desk' }) * 20) / of('messagesPerDay', { category: 'advice' });

  it('gets the share of messages of which the AI is least sure, and no others', () => {
    expectAbout(unsure(0.3), 0.3, sorted);
    expect(observe(unsure(0))('messagesPerDay', { role: 'desk' })).toBe(0);
    expect(sorted(observe(unsure(1)))).toBeCloseTo(1, 2);
  });

  it('sees more of the wrong labels than of the right ones', () => {
    const wrong = (toHumanBelow: number) =>
      estimate(unsure(toHumanBelow), 12, (of) => of('misroutedFraction', { category: 'advice' })).mean;
    expect(wrong(0)).toBeCloseTo(0.2 * 0.5, 1);
    // By chance three tenths of the mistakes would be caught; binormal with a separation of 1, more than half are.
    expect(wrong(0.3)).toBeLessThan(0.55 * wrong(0));
    expect(wrong(0.3)).toBeGreaterThan(0);
  });
});

describe('labels', () => {
  it('are worse for the groups that a difference names, and for no others', () => {
    const differences = { language: { where: { language: 'other' }, labelAccuracyChange: -0.3 } };
    const model = clinic(halves, ai({ ...perfect, labelAccuracy: 0.8, differences }));
    expectAbout(model, 0.2 * 0.5, (of) => of('misroutedFraction', { group: 'english' }));
    expectAbout(model, 0.5 * 0.5, (of) => of('misroutedFraction', { group: 'other' }));
  });
});
