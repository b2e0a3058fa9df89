import { describe, expect, it } from 'vitest';
import { compile, teamLoads } from '../../../src/model/index.ts';
import { mergePatch } from '../../../src/scenario/index.ts';
import { world } from '../../../src/scenario/schema/study.ts';
import type { Patch } from './small-clinic.ts';

/** Work on weekdays from 8 to 9, 300 minutes a week; messages of 2 minutes, 100 a week. */
const desk: Patch = {
  calendar: { staff: { hour: { sessions: { day: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '09:00' } } } } },
  categories: { letter: { title: 'Letter', start: 'clerk', handlingMin: { clerk: 2, nurse: 4 } } },
  settings: {
    office: {
      title: 'Office',
      roles: {
        clerk: { title: 'Clerk', headCount: 1, calendar: 'hour' },
        nurse: { title: 'Nurse', headCount: 1, rank: 1, calendar: 'hour' },
      },
      arrivals: { letter: { perWeek: 100 } },
    },
  },
};

const warningsWith = (patch: Patch): readonly string[] =>
  compile(world.parse(mergePatch(desk, patch)), { seed: '1', replications: 2, warmUpDays: 0, observedDays: 7 }).warnings;
const letters = (change: Patch): Patch => ({ categories: { letter: change } });
const rate = (arrival: Patch): Patch => ({ settings: { office: { arrivals: { letter: { perWeek: null, ...arrival } } } } });

describe('staff that cannot keep up', () => {
  it('is not warned of while there is time to spare', () => {
    expect(warningsWith({})).toEqual([]);
    expect(warningsWith(rate({ perWorkday: 29.9 }))).toEqual([]);
  });

  it('is named, with minutes of work and of time a business day', () => {
    const [warning, ...others] = warningsWith(rate({ perWorkday: 45 }));
    expect(others).toEqual([]);
    expect(warning).toContain('Office: Clerk');
    expect(warning).toContain('90 min of messages a business day for 60 min of time (short by 30 min)');
  });

  it('with exactly as much work as time has no time to spare', () => {
    const [warning] = warningsWith(rate({ perWeek: 150 }));
    expect(warning).toContain('no time to spare');
    expect(warning).not.toContain('short by');
  });

  it('is warned of as well when senders leave, in words that stay true', () => {
    const [warning] = warningsWith(mergePatch(rate({ perWorkday: 45 }), letters({ patience: { waitMin: 30 } })) as Patch);
    expect(warning).toContain('cannot keep up');
    expect(warning).toContain('messages whose senders do not leave');
  });

  it('is found whatever brings the work: intervals, batches, follow-ups, passing on', () => {
    expect(warningsWith(rate({ everyMin: 10080 / 149 }))).toEqual([]);
    expect(warningsWith(rate({ everyMin: 10080 / 151 }))).toHaveLength(1);
    expect(warningsWith(rate({ perWeek: 51, batchSize: 3 }))).toHaveLength(1);
    expect(warningsWith(letters({ followUp: { probability: 0.3, delayMin: 5 } }))).toEqual([]);
    expect(warningsWith(letters({ followUp: { probability: 0.35, delayMin: 5 } })), '100 / 0.65 > 150').toHaveLength(1);
    expect(warningsWith(letters({ forwards: { clerk: { nurse: 0.7 } } }))).toEqual([]);
    expect(warningsWith(letters({ forwards: { clerk: { nurse: 0.8 } } })).join(), '100 x 0.8 x 4 > 300').toContain('Nurse');
    expect(warningsWith(letters({ resolver: { clerk: 0.3, nurse: 0.7 }, readingMin: { clerk: 1 } }))).toEqual([]);
    expect(warningsWith(letters({ resolver: { clerk: 0.2, nurse: 0.8 }, readingMin: { clerk: 1 } })).join()).toContain('Nurse');
  });

  it('counts what only reads at its reading time', () => {
    const busy = (reading: number) =>
      mergePatch(rate({ perWeek: 74 }), letters({ resolver: { nurse: 1 }, readingMin: { clerk: reading } }));
    expect(warningsWith(busy(4) as Patch)).toEqual([]);
    expect(warningsWith(busy(4.1) as Patch).join()).toContain('Clerk');
  });

  it('counts the gaps between visits, less those of patients who do not come', () => {
    const visits = (noShow: number): Patch => ({
      calendar: {
        staff: {
          hour: {
            sessions: {
              day: { work: 'visits', visits: { everyMin: 20, durationMin: 15, noShow, shortestGapMin: 0, gapUse: 1 } },
            },
          },
        },
      },
    });
    // 300 x (1 - 0.75 x (1 - noShow)) minutes for 200 of work: enough from noShow = 5/9 on.
    expect(warningsWith(visits(0.5))).toHaveLength(1);
    expect(warningsWith(visits(0.6))).toEqual([]);
  });

  it('says nothing of messages at given times', () => {
    expect(warningsWith(rate({ timesMin: Array.from({ length: 1000 }, (_, i) => i) }))).toEqual([]);
  });
});

describe('needs of patients', () => {
  /** A thousand patients, all with an account, with 10 needs a year each: some 192 a week, half of them urgent. */
  const warned = (need: Patch, callMin = 2) =>
    warningsWith({
      populations: { town: { title: 'Town', groups: { all: { title: 'All', share: 1, portalActive: 1 } } } },
      needs: { question: { title: 'Question', perPatientYear: 10, urgency: { sameDay: 0.4, emergent: 0.1 }, ...need } },
      categories: { call: { title: 'Call', start: 'nurse', handlingMin: { nurse: callMin } } },
      settings: {
        office: {
          panel: { patients: 1000, population: 'town', owners: 'doctor' },
          roles: { doctor: { headCount: 1, inBasket: 'own' } },
          arrivals: { letter: null },
        },
      },
    }).join();

  it('come through the portal by the shares of routine and of urgent needs', () => {
    const sent = (share: number, urgentShare: number) => warned({ portal: { category: 'letter', share, urgentShare } });
    // 96 routine needs and 96 urgent ones, and time for 150 letters.
    expect(sent(1, 0.5)).toBe('');
    expect(sent(1, 0.6)).toContain('Clerk');
    expect(sent(0.5, 1)).toBe('');
    expect(sent(0.6, 1)).toContain('Clerk');
  });

  it('go on to the phone as far as they have not been sent, routine and urgent ones each by themselves', () => {
    const called = (share: number, urgentShare: number) =>
      warned({ portal: { category: 'letter', share: 1, urgentShare: 0 }, phone: { category: 'call', share, urgentShare } }, 4);
    // Only the urgent needs are left, and there is time for 75 calls.
    expect(called(1, 0.75)).toBe('');
    expect(called(0, 0.85)).toContain('Nurse');
  });
});

describe('the load of a team', () => {
  const loadsWith = (patch: Patch) => teamLoads(world.parse(mergePatch(desk, patch)));

  it('is its hours a week and the hours of messages, for each team', () => {
    const [clerk, nurse] = loadsWith(rate({ perWorkday: 45 }));
    expect(clerk).toEqual({ setting: 'office', role: 'clerk', availableHours: 5, afterHoursHours: 0, neededHours: 7.5 });
    expect(nurse).toEqual({ setting: 'office', role: 'nurse', availableHours: 5, afterHoursHours: 0, neededHours: 0 });
  });

  it('says which of its hours count as after hours', () => {
    const evening = { days: ['mon', 'tue'], from: '20:00', to: '21:00', afterHours: true };
    const [clerk] = loadsWith({ calendar: { staff: { hour: { sessions: { evening } } } } });
    expect(clerk).toMatchObject({ availableHours: 7, afterHoursHours: 2 });
  });

  it('agrees with the warnings', () => {
    for (const perWeek of [149, 151]) {
      const [{ availableHours, neededHours }] = loadsWith(rate({ perWeek }));
      expect(neededHours >= availableHours, `${perWeek}`).toBe(warningsWith(rate({ perWeek })).length > 0);
    }
  });
});
