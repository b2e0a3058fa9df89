import { describe, expect, it } from 'vitest';
import { clinic, observe, type Patch } from '../small-clinic.ts';
import { open } from './open-clinic.ts';

/** Two clinics, whose nurses are those of a hub. */
const annex: Patch = {
  settings: {
    annex: {
      panel: { patients: 1000, population: 'town', owners: 'physician' },
      roles: {
        clerk: { headCount: 30 },
        nurse: { headCount: 30, rank: 1, recognition: 0.8, isClinician: true },
        physician: { headCount: 30, rank: 2, recognition: 0.95, isClinician: true, inBasket: 'own' },
      },
    },
  },
};
const hub = (nurses: number, changes: Patch = {}): Patch => ({
  settings: {
    clinic: { roles: { nurse: null }, shared: { nurse: 'hub' } },
    annex: { roles: { nurse: null }, shared: { nurse: 'hub' } },
    hub: { roles: { nurse: { headCount: nurses, rank: 1, recognition: 0.8, isClinician: true, ...changes } } },
  },
});
const settings = ['clinic', 'annex'] as const;

describe('a hub', () => {
  it('works for every setting that shares it', () => {
    const of = observe(clinic(open, annex, hub(30)));
    const read = of('messagesPerDay', { role: 'nurse', setting: 'hub' }) * 30;
    const come = settings.reduce((sum, setting) => sum + of('messagesPerDay', { category: 'advice', setting }), 0);
    // Weekends count for those who come and not for those who work: what is read is all that came.
    expect(read / come).toBeGreaterThan(0.9);
    for (const setting of settings) {
      expect(of('messagesPerDay', { category: 'advice', setting })).toBeGreaterThan(0);
      expect(of('responseMin', { setting })).toBe(3);
    }
  });

  it('has one waiting line, so that the same people are free sooner', () => {
    const few = (nurses: number): Patch => ({
      settings: Object.fromEntries(settings.map((id) => [id, { roles: { nurse: { headCount: nurses } } }])),
    });
    // Two nurses in each clinic or four for both: about half of their time is taken.
    const busy: Patch = { categories: { advice: { handlingMin: { nurse: 12 } } }, needs: { question: { perPatientYear: 60 } } };
    const wait = (...patches: Patch[]) => observe(clinic(open, annex, busy, ...patches))('responseMin') - 12;
    const apart = wait(few(2));
    const together = wait(hub(4));
    expect(apart).toBeGreaterThan(0.5);
    expect(together).toBeLessThan(0.7 * apart);
  });

  it('passes urgent messages on to the clinician of the setting that they come from', () => {
    const clerks: Patch = {
      needs: { question: { urgency: { sameDay: 1, emergent: 0 } } },
      categories: { advice: { start: 'sorter', handlingMin: { sorter: 1 }, readingMin: { sorter: 1 }, resolver: { sorter: 1 } } },
      settings: {
        clinic: { shared: { sorter: 'hub' }, roles: { nurse: { recognition: 0 } } },
        annex: { shared: { sorter: 'hub' }, roles: { nurse: { recognition: 0 } } },
        hub: { roles: { sorter: { headCount: 30, rank: 0, recognition: 1 } } },
      },
    };
    const of = observe(clinic(open, annex, clerks));
    for (const setting of settings) {
      // All are read by a clinician at once, and by a nurse of the setting itself.
      expect(of('urgentLateFraction', { setting })).toBe(0);
      const read = of('messagesPerDay', { role: 'nurse', setting }) * 30;
      expect(read / of('messagesPerDay', { category: 'advice', setting })).toBeGreaterThan(0.9);
    }
    expect(of('touchesPerThread')).toBe(2);
  });
});

describe('what is different in a setting about a category', () => {
  const local = (changes: Patch): Patch => ({ settings: { annex: { categories: { advice: changes } } } });

  it('is its handling time, to the minute, by role', () => {
    const of = observe(clinic(open, annex, local({ handlingFactor: { nurse: 1.5, physician: 9 } })));
    expect(of('responseMin', { setting: 'annex' })).toBe(4.5);
    expect(of('responseMin', { setting: 'clinic' })).toBe(3);
  });

  it('is also so in a hub that two settings share', () => {
    const of = observe(clinic(open, annex, hub(30), local({ handlingFactor: { nurse: 1.5 } })));
    expect(of('responseMin', { setting: 'annex' })).toBe(4.5);
    expect(of('responseMin', { setting: 'clinic' })).toBe(3);
  });

  it('is who gets it first, and who can close it', () => {
    const of = observe(clinic(open, annex, local({ start: 'clerk' })));
    expect(of('responseMin', { setting: 'annex' })).toBe(2);
    const both = observe(clinic(open, annex, local({ start: 'clerk', resolver: { physician: 1 } })));
    expect(both('touchesPerThread', { setting: 'annex' })).toBe(2);
    expect(both('touchesPerThread', { setting: 'clinic' })).toBe(1);
  });

  it('leaves the messages themselves as they are', () => {
    const messages = (...patches: Patch[]) =>
      observe(clinic(open, annex, ...patches))('messagesPerDay', { category: 'advice', setting: 'annex' });
    expect(messages(local({ handlingFactor: { nurse: 1.5 } }))).toBe(messages());
  });
});
