import { describe, expect, it } from 'vitest';
import { measureOf, placeName, placeTitle, placeTrail, standaloneName } from '../../../../src/ui/document/place-label.ts';
import { study } from './small-study.ts';

const share = { min: 0, max: 1, isInteger: false };
const amount = { min: 0, isInteger: false };

describe('the name of a place', () => {
  it('is the one that a planner knows it by', () => {
    expect(placeName(study, '/needs/question/perPatientYear')).toBe('How often a patient has this need');
    expect(placeName(study, '/settings/clinic/roles/nurse/headCount')).toBe('People');
  });

  it('is the title that the study gives it, or that of the role or message that its key names', () => {
    expect(placeName(study, '/settings/clinic')).toBe('Clinic');
    expect(placeName(study, '/categories/advice/handlingMin/nurse')).toBe('Registered nurse');
    expect(placeName(study, '/settings/clinic/arrivals/advice')).toBe('Advice');
  });

  it('is else its key, made readable', () => {
    expect(placeName(study, '/categories/advice/handlingMin/doctor')).toBe('Doctor');
    expect(placeName(study, '/policies/triage/ai/differences/nonEnglish')).toBe('Non english');
    expect(placeName(study, '/policies/governance/audit/whoseTurn')).toBe('Whose turn');
  });

  it('comes with what is around it where it stands alone', () => {
    expect(placeTrail(study, '/settings/clinic/roles/nurse/headCount')).toEqual([
      'Settings',
      'Clinic',
      'Staff',
      'Registered nurse',
      'People',
    ]);
    expect(standaloneName(study, '/settings/clinic/roles/nurse/headCount')).toEqual({
      name: 'Registered nurse: People',
      around: ['Settings', 'Clinic', 'Staff'],
    });
    expect(standaloneName(study, '/categories/advice/handlingMin/nurse/mean').name).toBe('Minutes to handle one: Registered nurse: Mean');
    expect(placeTitle(study, '/settings/clinic/roles/nurse/headCount')).toBe('Clinic, Registered nurse: People');
    expect(placeTitle(study, '/title')).toBe('Name');
  });
});

describe('how a number is typed', () => {
  it('is in per cent for shares and in points for changes of shares', () => {
    expect(measureOf('/policies/triage/ai/sensitivity', share)).toEqual({ unit: '%', scale: 100 });
    expect(measureOf('/x/sensitivityChange', { ...share, min: -1 })).toEqual({ unit: 'points', scale: 100 });
    expect(measureOf('/categories/advice/complexityCorrelation', share)).toEqual({ unit: '', scale: 1 });
  });

  it('has the unit of its key, or of the key above that says it', () => {
    expect(measureOf('/categories/advice/handlingMin/nurse/mean', amount).unit).toBe('minutes');
    expect(measureOf('/categories/advice/handlingMin/nurse/cv', amount).unit).toBe('');
    expect(measureOf('/settings/clinic/roles/nurse/wageUsdPerHour', amount).unit).toBe('$ an hour');
    expect(measureOf('/policies/drafts/cost/usdPerMessage', amount).unit).toBe('$');
    expect(measureOf('/policies/drafts/cost/minPerWeek/nurse', amount).unit).toBe('minutes a week');
    expect(measureOf('/policies/drafts/startWeek', amount).unit).toBe('weeks');
    expect(measureOf('/settings/clinic/panel/patients', amount).unit).toBe('');
  });
});
