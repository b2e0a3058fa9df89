import { describe, expect, it } from 'vitest';
import { knownOf, numberAt, valueAt, withField, withNumber } from '../../../../src/ui/document/quantity.ts';
import { study } from './small-study.ts';

describe('a number of a document', () => {
  it('is read bare or with its evidence', () => {
    expect(numberAt(study, '/needs/question/perPatientYear')).toBe(2);
    expect(numberAt(study, '/settings/clinic/roles/nurse/headCount')).toBe(2);
    expect(numberAt(study, '/settings/clinic/title')).toBeUndefined();
    expect(valueAt(study, '/settings/clinic/title')).toBe('Clinic');
  });

  it('keeps its evidence when it is changed', () => {
    const changed = withField(study, '/needs/question/perPatientYear', 3);
    expect(changed.needs).toEqual({
      question: { title: 'Question', perPatientYear: { value: 3, low: 1, high: 4, source: 'yang24', grade: 'measured' } },
    });
    expect(withField(study, '/settings/clinic/roles/nurse/headCount', 4)).toMatchObject({
      settings: { clinic: { roles: { nurse: { headCount: 4 } } } },
    });
  });

  it('is replaced as a whole by an object, such as a distribution', () => {
    const changed = withField(study, '/categories/advice/handlingMin/nurse/mean', { value: 5 });
    expect(valueAt(changed, '/categories/advice/handlingMin/nurse/mean')).toBe(5);
    expect(knownOf(changed, '/categories/advice/handlingMin/nurse/mean').grade).toBeUndefined();
  });
});

describe('what is known of a number', () => {
  it('is what it says itself', () => {
    expect(knownOf(study, '/needs/question/perPatientYear')).toMatchObject({
      low: 1,
      high: 4,
      source: 'yang24',
      grade: 'measured',
      isOfBlock: false,
    });
  });

  it('is else what the nearest block around it says', () => {
    expect(knownOf(study, '/populations/town/groups/all/portalActive')).toMatchObject({
      grade: 'derived',
      source: 'yang24',
      note: 'B',
      isOfBlock: true,
    });
  });

  it('is nothing where nothing is said, but its range stays', () => {
    expect(knownOf(study, '/settings/clinic/roles/doctor/headCount')).toEqual({
      low: 2,
      high: 5,
      grade: undefined,
      source: undefined,
      note: undefined,
      isOfBlock: false,
    });
  });
});

describe('the range worth trying', () => {
  const opened = { value: 2, low: 1, high: 4, source: 'yang24' };

  it('reaches to a number outside of it, and is as before for one within', () => {
    const beyond = withNumber(opened, opened, 9);
    expect(beyond).toEqual({ value: 9, low: 1, high: 9, source: 'yang24' });
    expect(withNumber(beyond, opened, 3)).toEqual({ value: 3, low: 1, high: 4, source: 'yang24' });
    expect(withNumber(opened, opened, 0.5)).toMatchObject({ value: 0.5, low: 0.5, high: 4 });
  });

  it('is not made up for a number without one', () => {
    expect(withNumber(2, 3, 5)).toBe(5);
    expect(withNumber({ value: 2, grade: 'assumed' }, undefined, 5)).toEqual({ value: 5, grade: 'assumed' });
  });
});
