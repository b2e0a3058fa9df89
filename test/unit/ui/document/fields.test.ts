import { describe, expect, it } from 'vitest';
import { createMergePatch, editScenario, type Scenario } from '../../../../src/scenario/index.ts';
import { moveArm, removeArm } from '../../../../src/ui/document/arms.ts';
import { type Field, fieldSlider, fieldsOf } from '../../../../src/ui/document/fields.ts';
import { numberAt } from '../../../../src/ui/document/quantity.ts';
import { withNumberAt } from '../../../../src/ui/document/study-place.ts';
import { primaryCare } from '../../../fixtures/primary-care.ts';

const { scenario } = await primaryCare();
const { fields, isOwn } = fieldsOf(scenario);
const field = (pointer: string): Field => fields.find((one) => one.pointer === pointer) as Field;

describe('the fields of the default scenario', () => {
  it('are the eight numbers that the page has words for, and the repetitions', () => {
    expect(isOwn).toBe(false);
    expect(fields).toHaveLength(9);
    expect(fields.at(-1)).toMatchObject({ pointer: '/run/replications', kind: 'times', parameter: { value: scenario.run.replications } });
  });

  it('carry what the scenario knows of them: a grade each, and a source that is in the evidence table', () => {
    for (const { parameter, kind } of fields.filter(({ kind }) => kind !== 'times')) {
      expect(parameter.grade, parameter.pointer).toBeDefined();
      if (parameter.source !== undefined) expect(Object.keys(scenario.evidence)).toContain(parameter.source);
      if (kind === 'share') expect(parameter.low).toBeLessThan(parameter.value);
    }
  });

  it('lie inside their sliders with their whole range', () => {
    for (const one of fields) {
      const { least, most, step } = fieldSlider(one, one.parameter.value);
      expect(least).toBeLessThanOrEqual(one.parameter.low ?? one.parameter.value);
      expect(most).toBeGreaterThanOrEqual(one.parameter.high ?? one.parameter.value);
      expect(step).toBeGreaterThan(0);
    }
  });

  it('have sliders that reach a value beyond the range, but no share beyond 0 and 1', () => {
    const sensitivity = field('/policies/triage/ai/sensitivity');
    expect(fieldSlider(sensitivity, 0.05).least).toBeLessThanOrEqual(0.05);
    expect(fieldSlider(sensitivity, 0.8).most).toBeLessThanOrEqual(1);
    expect(fieldSlider(field('/settings/clinic/roles/nurse/headCount'), 2).least).toBe(1);
  });
});

describe('a number at an end of its slider', () => {
  it.each(fields.filter(({ kind }) => kind !== 'times'))('can be run: $label', (one) => {
    const { least, most } = fieldSlider(one, one.parameter.value);
    for (const value of [least, most]) {
      const edited = withNumberAt(scenario.document, scenario.document, one.pointer, value);
      const { problems } = editScenario(scenario, createMergePatch(scenario.document, edited));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('the number that only one arm has', () => {
  const gap = /sensitivityChange$/;
  const placeIn = (document: Scenario['document']) => fieldsOf(scenario, document).fields.find(({ pointer }) => gap.test(pointer));

  it('follows its arm, with what was known of it when it was opened', () => {
    const before = placeIn(scenario.document);
    const moved = moveArm(scenario.document, 3, 1);
    const after = placeIn(moved);
    expect([before?.pointer, after?.pointer].map((pointer) => pointer?.split('/')[2])).toEqual(['3', '1']);
    expect(after?.parameter).toEqual(before?.parameter);
    expect(after?.label).toBe(`How much less it catches in other languages (only in \u201c${scenario.arms[3].title}\u201d)`);
    expect(numberAt(moved, after?.pointer ?? '')).toBe(before?.parameter.value);
  });

  it('is not offered when its arm is gone', () => {
    expect(placeIn(removeArm(scenario.document, 3))).toBeUndefined();
    expect(fieldsOf(scenario, removeArm(scenario.document, 3)).fields).toHaveLength(8);
  });
});

describe('a scenario without those numbers', () => {
  const parameters = Array.from({ length: 12 }, (_, index) => ({
    pointer: `/categories/x/number${index}`,
    value: index,
    source: 'somebody',
  }));
  const x = Object.fromEntries(parameters.map(({ value }) => [`number${value}`, value]));
  const document = { id: 'other', categories: { x }, bare: 1 };
  const other = { run: { replications: 5 }, document, parameters: [{ pointer: '/bare', value: 1 }, ...parameters] };

  it('shows its own first eight that carry evidence', () => {
    const own = fieldsOf(other as unknown as Scenario);
    expect(own.isOwn).toBe(true);
    expect(own.fields.map(({ pointer }) => pointer)).toEqual([
      ...parameters.slice(0, 8).map(({ pointer }) => pointer),
      '/run/replications',
    ]);
    expect(own.fields[0].label).toBe('X: Number0');
  });
});
