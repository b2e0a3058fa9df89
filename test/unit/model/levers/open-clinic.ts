/** The small clinic with so many people, at all times, that nobody waits: what a lever does to a message can be read off its decision log. */
import { expect } from 'vitest';
import type { Decision, InboxModel } from '../../../../src/model/index.ts';
import { ai, clinic, type Patch } from '../small-clinic.ts';

/** Two thousand written messages in five weeks, nothing urgent; nurses take three minutes to the dot and can close all. */
export const open: Patch = {
  needs: { question: { perPatientYear: 36, urgency: null, portal: { share: 1 }, phone: { share: 0 } } },
  categories: {
    advice: {
      start: 'nurse',
      handlingMin: { clerk: 2, nurse: 3, physician: 4 },
      resolver: null,
      complexityCorrelation: 0,
    },
  },
  settings: {
    clinic: {
      arrivals: { result: null },
      roles: {
        clerk: { calendar: 'always', headCount: 30 },
        nurse: { calendar: 'always', headCount: 30 },
        physician: { calendar: 'always', headCount: 30 },
      },
    },
  },
};

/** Some needs are urgent, and as many come as before. */
export const urgent: Patch = { needs: { question: { urgency: { sameDay: 0.2, emergent: 0.1 } } } };

/** A detector and labeller without mistakes. */
export const perfect: Patch = ai({ labelAccuracy: 1, sensitivity: 1, specificity: 1 });

export const drafts = (changes: Patch = {}): Patch => ({ policies: { drafts: { enabled: true, ...changes } } });
export const governance = (changes: Patch): Patch => ({ policies: { governance: changes } });

/** What the AI of the open clinic decided, in the order in which messages were closed. */
export function decisionsOf(...patches: readonly Patch[]): Decision[] {
  return decisionsIn(clinic(open, ...patches));
}

export function decisionsIn(model: InboxModel): Decision[] {
  const decisions: Decision[] = [];
  model.decisions(0, (decision) => decisions.push(decision));
  return decisions;
}

/** Expects a share of independent items to be what was set, within four standard errors. */
export function expectShare<Item>(items: readonly Item[], expected: number, has: (item: Item) => boolean): void {
  const share = items.filter(has).length / items.length;
  const error = Math.sqrt((expected * (1 - expected)) / items.length);
  expect(items.length).toBeGreaterThan(100);
  if (error === 0) expect(share).toBe(expected);
  else expect(Math.abs(share - expected) / error, `${share} of ${items.length}, expected ${expected}`).toBeLessThan(4);
}

/** Expects a ratio or rate to be what was set, within a part of it that chance explains. */
export function expectNear(value: number, expected: number, part = 0.1): void {
  expect(Math.abs(value - expected), `${value}, expected about ${expected}`).toBeLessThanOrEqual(part * Math.abs(expected));
}
