import { describe, expect, it } from 'vitest';
import { knownOf, numberAt, valueAt, withField } from '../../../../src/ui/document/quantity.ts';
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
