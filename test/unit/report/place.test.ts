import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/report/arm-changes.ts';
import { createPlaces, keysOf } from '../../../src/report/place.ts';
import { builtIn } from './reported.ts';

const scenario = builtIn('primary-care');
const placeOf = createPlaces(scenario);
const at = (pointer: string) => placeOf(keysOf(pointer));

describe('a place in a scenario', () => {
  it('is named by the titles that the scenario gives, in the world and in the patch of an arm', () => {
    expect(at('/settings/clinic/roles/nurse/headCount').words).toBe('Primary care clinic, Registered nurse, head count');
    expect(at('/categories/advice/readingMin/ma/mean').words).toBe('Medical advice request, reading, Medical assistant, mean');
    expect(at('/arms/3/patch/policies/triage/ai/sensitivity').words).toBe('Triage, AI, sensitivity');
  });

  it.each([
    ['/categories/advice/handlingMin/physician/mean', 'min'],
    ['/categories/advice/handlingMin/physician/cv', 'ratio'],
    ['/categories/advice/resolver/nurse', 'share'],
    ['/categories/advice/complexityCorrelation', 'ratio'],
    ['/policies/urgency/safeWindowMin/sameDay', 'min'],
    ['/policies/triage/ai/sensitivity', 'share'],
    ['/policies/triage/ai/differences/nonEnglish/sensitivityChange', 'change of share'],
    ['/policies/triage/rampWeeks', 'weeks'],
    ['/policies/triage/cost/minPerWeek/nurse', 'min per week'],
    ['/policies/governance/outages/one/fromDay', 'days'],
    ['/needs/question/perPatientYear', 'per patient and year'],
    ['/needs/acute-symptom/urgency/sameDay', 'share'],
    ['/settings/clinic/arrivals/result/perWorkday', 'per business day'],
    ['/settings/clinic/roles/nurse/headCount', 'people'],
    ['/settings/clinic/roles/nurse/wageUsdPerHour', 'USD per hour'],
    ['/populations/urban/groups/en-18-ready/portalAdoptionPerYear', 'share per year'],
  ])('%s has the unit %s', (pointer, unit) => {
    expect(at(pointer).unit).toBe(unit);
  });

  it('means what the format says of it; of a parameter of a distribution what the distribution is of', () => {
    expect(at('/policies/triage/ai/sensitivity').meaning).toBe('Share of urgent messages flagged');
    expect(at('/categories/advice/handlingMin/physician/cv').meaning).toBe('Hands-on minutes by role');
    expect(at('/needs/acute-symptom/visit/contactAfterMin/mean').meaning).toBe('Minutes until a clinician sees the patient');
  });

  it('has a unit or a meaning wherever evidence stands', () => {
    const bare = scenario.parameters.map(({ pointer }) => at(pointer)).filter(({ unit, meaning }) => unit === '' && meaning === '');
    expect(scenario.parameters.length).toBeGreaterThan(300);
    expect(bare).toEqual([]);
  });
});

describe('the changes of an arm', () => {
  const [baseline, , ai, gap] = scenario.arms;

  it('are the values that differ, and none in the same world', () => {
    expect(changesOf(ai.world, gap.world)).toEqual([
      { keys: ['policies', 'triage', 'ai', 'differences', 'nonEnglish', 'sensitivityChange'], before: 0, after: -0.1 },
    ]);
    expect(changesOf(baseline.world, baseline.world)).toEqual([]);
  });

  it('say as one what comes or goes as a whole', () => {
    const { nurse, ...roles } = baseline.world.settings.clinic.roles;
    const without = { ...baseline.world, settings: { clinic: { ...baseline.world.settings.clinic, roles } } };
    const keys = ['settings', 'clinic', 'roles', 'nurse'];
    expect(changesOf(baseline.world, without)).toEqual([{ keys, before: nurse, after: undefined }]);
    expect(changesOf(without, baseline.world)).toEqual([{ keys, before: undefined, after: nurse }]);
  });
});
