import { describe, expect, it } from 'vitest';
import { calendarOf, categoryIn, mergePatch, needIn, needsOf, staffOf, type World } from '../../../src/scenario/index.ts';
import { fixture, goodScenario, parseText } from './fixtures.ts';

function worldAfter(patch: object): World {
  const document = mergePatch(fixture('small-clinic.yaml').document, { arms: null, ...patch });
  return goodScenario(parseText(JSON.stringify(document))).arms[0].world;
}

const form = { title: 'Form', start: 'nurse', handlingMin: { nurse: 4 } };
const branch = { roles: { scribe: { headCount: 1 } }, shared: { nurse: 'clinic' }, arrivals: { form: { perDay: 3 } } };

describe('the staff of a setting', () => {
  it('are its own roles and those that it shares, each with the setting that employs them', () => {
    const world = worldAfter({ categories: { form }, settings: { branch } });
    const staff = staffOf(world, 'branch');
    expect(Object.keys(staff).sort()).toEqual(['nurse', 'scribe']);
    expect(staff.nurse).toEqual({ role: world.settings.clinic.roles.nurse, setting: 'clinic' });
    expect(staff.scribe.setting).toBe('branch');
  });

  it('do not grow by roles that it shares with others', () => {
    const world = worldAfter({ categories: { form }, settings: { branch } });
    expect(Object.keys(staffOf(world, 'clinic'))).toEqual(Object.keys(world.settings.clinic.roles));
  });
});

describe('the needs of a setting', () => {
  it('are all when none is named, and else those of the list or of the record', () => {
    const ids = (needs: unknown) => {
      const world = worldAfter({ needs: { rash: { title: 'Rash', perPatientYear: 1 } }, settings: { clinic: { needs } } });
      return needsOf(world, world.settings.clinic);
    };
    expect(ids(null)).toEqual(['symptom', 'rash']);
    expect(ids(['rash'])).toEqual(['rash']);
    expect(ids({ rash: {} })).toEqual(['rash']);
  });

  it('are none without patients', () => {
    const world = worldAfter({ categories: { form }, settings: { branch } });
    expect(needsOf(world, world.settings.branch)).toEqual([]);
  });

  it('may be more or less often and more or less urgent there', () => {
    const world = worldAfter({ settings: { clinic: { needs: { symptom: { factor: 1.5, sameDay: 0.2 } } } } });
    const need = needIn(world, world.settings.clinic, 'symptom');
    expect(need.perPatientYear).toBe(3);
    expect(need.urgency).toEqual({ sameDay: 0.2, emergent: 0.01 });
    expect(need.portal).toEqual(world.needs.symptom.portal);
  });
});

describe('a category in a setting', () => {
  it('is the common one where nothing is different', () => {
    const world = worldAfter({});
    expect(categoryIn(world, world.settings.clinic, 'advice')).toBe(world.categories.advice);
  });

  it('has what is different there, and the rest as everywhere', () => {
    const advice = { start: 'nurse', resolver: { nurse: 0.5, physician: 0.5 }, followUp: 0.1 };
    const world = worldAfter({ settings: { clinic: { categories: { advice } } } });
    const here = categoryIn(world, world.settings.clinic, 'advice');
    expect(here.start).toBe('nurse');
    expect(here.resolver).toEqual({ nurse: 0.5, physician: 0.5 });
    expect(here.followUp).toEqual({ ...world.categories.advice.followUp, probability: 0.1 });
    expect(here.handlingMin).toEqual(world.categories.advice.handlingMin);
  });
});

describe('the calendar of a member', () => {
  const office = { sessions: { day: { days: ['mon'], from: '08:00', to: '09:00' } } };
  const members = (calendar: unknown) => {
    const world = worldAfter({ calendar: { staff: { office } }, settings: { clinic: { roles: { nurse: { calendar, headCount: 3 } } } } });
    return [0, 1, 2].map((member) => calendarOf(world, world.settings.clinic.roles.nurse, member) === world.calendar.staff.office);
  };

  it('is dealt from the list of the role in turn, and none for who is always on', () => {
    expect(members('office')).toEqual([true, true, true]);
    expect(members(['office', 'always'])).toEqual([true, false, true]);
    expect(members('always')).toEqual([false, false, false]);
  });
});
