import { describe, expect, it } from 'vitest';
import { leadMeasures, measureName, namedConstraint, namedMeasure } from '../../../src/experiment/index.ts';
import { measure, studyOf } from './small-study.ts';

const unmet = measure('unmetUrgentNeedFraction', { statistic: 'fraction' });
const measures = [
  measure('waitMin'),
  measure('waitMin', { statistic: 'p90' }),
  measure('waitMin', { role: 'nurse' }),
  measure('waitMin', { group: 'english' }),
  measure('inboxMinPerDay'),
  measure('inboxMinPerDay', { role: 'nurse' }),
  measure('inboxMinPerDay', { role: 'doctor' }),
  unmet,
  { ...unmet, group: 'english' },
  { ...unmet, group: 'other' },
];
const layout = { measures, series: [] };
const named = (text: string) => namedMeasure(text, layout);

describe('the name of an outcome', () => {
  it('means the total in one number unless it says more', () => {
    expect(named('waitMin')).toBe(measures[0]);
    expect(named(' waitMin : role = nurse ')).toBe(measures[2]);
    expect(named('waitMin:statistic=p90')).toBe(measures[1]);
    expect(named('unmetUrgentNeedFraction:group=other')).toBe(measures[9]);
  });

  it('can be read again', () => {
    for (const one of measures) expect(named(measureName(one))).toBe(one);
  });

  it('is answered with what may have been meant', () => {
    expect(named('watMin')).toEqual({ expected: 'the id of an outcome', got: 'watMin', hint: 'did you mean "waitMin"?' });
    expect(named('triagePpv')).toMatchObject({ expected: 'an outcome that the baseline has', hint: expect.stringContaining('waitMin') });
    expect(named('waitMin:role=nurze')).toMatchObject({ got: 'nurze', hint: 'did you mean "nurse"?' });
    expect(named('waitMin:category=refill')).toMatchObject({ hint: 'it is not told by category' });
    expect(named('waitMin:rol=nurse')).toMatchObject({ got: 'rol=nurse', hint: 'did you mean "role"?' });
    expect(named('waitMin:role')).toMatchObject({ got: 'role' });
    expect(named('waitMin:role=nurse:group=english')).toMatchObject({ expected: 'dimensions that the outcome has together' });
  });
});

describe('a constraint', () => {
  const constraint = (text: string) => namedConstraint(text, layout);

  it('is an outcome and a limit, by itself or from the baseline', () => {
    expect(constraint('waitMin <= 30')).toEqual({
      text: 'waitMin <= 30',
      measure: measures[0],
      relation: '<=',
      isRelativeToBaseline: false,
      limit: 30,
      tolerance: 3,
    });
    expect(constraint('waitMin:group=english<=baseline+10 tolerance 2')).toMatchObject({
      ...{ text: 'waitMin:group=english<=baseline+10', measure: measures[3], relation: '<=' },
      ...{ isRelativeToBaseline: true, limit: 10, tolerance: 2 },
    });
    expect(constraint('waitMin >= baseline - 0.5')).toMatchObject({
      relation: '>=',
      isRelativeToBaseline: true,
      limit: -0.5,
      tolerance: 0.05,
    });
    expect(constraint('waitMin <= baseline tolerance 1')).toMatchObject({ isRelativeToBaseline: true, limit: 0, tolerance: 1 });
  });

  it('that cannot be read is answered with one that can', () => {
    for (const text of [
      '',
      'waitMin',
      'waitMin = 3',
      'waitMin <= ',
      'waitMin <= baseline 10',
      'waitMin <= baseline +',
      'waitMin < 3',
      '<= 3',
    ]) {
      expect(constraint(text)).toMatchObject({ expected: 'OUTCOME <= LIMIT or OUTCOME >= LIMIT', got: text });
    }
    expect(constraint('watMin <= 3')).toMatchObject({ got: 'watMin', hint: 'did you mean "waitMin"?' });
    expect(constraint('waitMin <= baseline')).toMatchObject({ expected: 'a tolerance above 0 beside a limit of 0' });
    expect(constraint('waitMin <= 3 tolerance 0')).toMatchObject({ expected: expect.stringContaining('a tolerance above 0') });
  });
});

describe('the outcomes that lead', () => {
  const scenario = studyOf(['baseline']);
  const ranked = {
    ...scenario,
    arms: [{ ...scenario.arms[0], world: { settings: { clinic: { roles: { nurse: { rank: 1 }, doctor: { rank: 2 } } } } } }],
  };

  it('are the time of the most senior role and the urgent needs that are not met, of all or of the groups asked about', () => {
    const study = ranked as unknown as typeof scenario;
    expect(leadMeasures(study, layout)).toEqual([measures[6], unmet]);
    expect(leadMeasures(study, layout, ['other'])).toEqual([measures[6], measures[9]]);
  });

  it('are those of them that there are', () => {
    expect(leadMeasures(scenario, { measures: measures.slice(4, 6), series: [] })).toEqual([measures[5]]);
    expect(leadMeasures(scenario, { measures: [measures[4]], series: [] })).toEqual([measures[4]]);
    expect(leadMeasures(scenario, { measures: [measures[0]], series: [] })).toEqual([]);
  });

  it('are without urgent needs where only messages come', () => {
    const withSources = (source: string) => ({ ...layout, needs: { sources: [source], groups: [] } });
    expect(leadMeasures(scenario, withSources('clinic/message/refill'))).toEqual([measures[5]]);
    expect(leadMeasures(scenario, withSources('clinic/need/refill'))).toEqual([measures[5], unmet]);
  });
});
