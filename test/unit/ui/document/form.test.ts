import { describe, expect, it } from 'vitest';
import { childrenOf, type FormPlace, type GroupPlace, placeAt, unsetPlaces } from '../../../../src/ui/document/form.ts';
import { skeleton } from '../../../../src/ui/document/json-schema.ts';
import { placeName } from '../../../../src/ui/document/place-label.ts';
import { plainControls } from '../../../../src/ui/document/plain.ts';
import { numberAt } from '../../../../src/ui/document/quantity.ts';
import { rootOf } from '../../../../src/ui/document/scope.ts';
import { findables } from '../../../../src/ui/document/search.ts';
import { sectionOf, sectionPlaces } from '../../../../src/ui/document/sections.ts';
import { scenarioOf, schema } from './library-study.ts';
import { study } from './small-study.ts';

const place = (pointer: string): FormPlace => {
  const found = placeAt(schema, study, pointer);
  if (found === undefined) throw new Error(`the format has no ${pointer}`);
  return found;
};
const control = (pointer: string) => {
  const found = place(pointer);
  return found.kind === 'field' ? found.control : found.kind;
};

describe('a place of the form', () => {
  it('has the control that its kind asks for', () => {
    expect(control('/policies/triage/ai/sensitivity')).toEqual({
      kind: 'number',
      limits: { min: 0, max: 1, above: undefined, isInteger: false },
      mayCarryEvidence: true,
    });
    expect(control('/settings/clinic/roles/nurse/headCount')).toMatchObject({ limits: { min: 1, isInteger: true } });
    expect(control('/run/observedDays')).toMatchObject({ kind: 'number', limits: { above: 0 } });
    expect(control('/policies/selfService/enabled')).toEqual({ kind: 'switch' });
    expect(control('/policies/triage/kind')).toEqual({ kind: 'choice', options: ['direct', 'humanPool', 'ai'] });
    expect(control('/hypothesis')).toEqual({ kind: 'text' });
    expect(control('/calendar/businessDays')).toMatchObject({ kind: 'several', options: expect.arrayContaining(['mon', 'sun']) });
    expect(control('/calendar/holidays')).toEqual({ kind: 'json' });
    expect(control('/calendar/staff/nurse/sessions/day/from')).toEqual({ kind: 'clock' });
  });

  it('that names something else of the study offers what there is', () => {
    expect(control('/settings/clinic/panel/owners')).toEqual({ kind: 'choice', options: ['nurse', 'doctor'] });
    expect(control('/settings/clinic/roles/nurse/calendar')).toEqual({ kind: 'choice', options: ['always'] });
    expect(control('/policies/triage/categories')).toEqual({ kind: 'several', options: ['advice'], isEmptyAllowed: true });
  });

  it('says what the format says of it, and what holds while it is not set', () => {
    expect(place('/policies/triage/startWeek')).toMatchObject({ isSet: false, about: expect.stringContaining('Weeks from the start') });
    expect(place('/categories/advice/needsReply')).toMatchObject({ isSet: false, initial: false });
  });

  it('of a distribution is a number, or the parameters of its family', () => {
    expect(place('/categories/advice/handlingMin/doctor')).toMatchObject({ kind: 'field', isEntry: true });
    const nurse = place('/categories/advice/handlingMin/nurse') as GroupPlace;
    expect(nurse.families).toContain('gamma');
    expect(childrenOf(schema, study, nurse).map(({ pointer }) => pointer.split('/').at(-1))).toEqual(['mean', 'cv']);
  });

  it('is none where the format knows none', () => {
    expect(placeAt(schema, study, '/settings/clinic/colour')).toBeUndefined();
  });
});

describe('a group of the form', () => {
  it('holds what is set and what could be, without the evidence of the block', () => {
    const children = childrenOf(schema, study, place('/populations/town/groups/all') as GroupPlace);
    expect(children.filter(({ isSet }) => isSet).map(({ pointer }) => pointer.split('/').at(-1))).toEqual([
      'title',
      'share',
      'portalActive',
    ]);
    expect(children.map(({ pointer }) => pointer)).not.toContain('/populations/town/groups/all/basis');
  });

  it('knows what the format has and the document does not say, without blocks that are always there', () => {
    const unset = unsetPlaces(childrenOf(schema, study, place('/populations/town/groups/all') as GroupPlace));
    expect(unset.map(({ pointer }) => pointer.split('/').at(-1))).toContain('needFactor');
    expect(unset.map(({ pointer }) => pointer.split('/').at(-1))).not.toContain('share');
  });

  it('can begin with what must be there', () => {
    const { schema: billing } = place('/policies/billing');
    expect(skeleton(schema, billing)).toEqual({ billedShare: 0 });
    const { schema: urgency } = place('/policies/urgency');
    expect(skeleton(schema, urgency)).toEqual({ safeWindowMin: { sameDay: 1, emergent: 1 }, contactWindowMin: 1 });
  });
});

describe.each(['primary-care', 'health-system', 'closed-loop', 'e-visit-billing', 'ai-drafts'])('the forms of %s', (id) => {
  const { document, parameters } = scenarioOf(id);

  it('reach every number that carries evidence', () => {
    const searchable = new Set([...findables(schema, document, null)].map(({ pointer }) => pointer));
    const lost = parameters.filter(({ pointer }) => {
      const [, arm, inArm] = /^\/arms\/(\d+)\/patch(.*)$/.exec(pointer) ?? [];
      const root = arm === undefined ? document : rootOf(document, (document.arms as { id: string }[])[Number(arm)].id);
      const found = placeAt(schema, root, inArm ?? pointer);
      const isNumber = found?.kind === 'field' && found.control.kind === 'number' && numberAt(root, found.pointer) !== undefined;
      return !isNumber || sectionOf(found.pointer) === undefined || (arm === undefined && !searchable.has(pointer));
    });
    expect(parameters.length).toBeGreaterThan(100);
    expect(lost.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('begin with about a dozen numbers that are there', () => {
    const controls = plainControls(document);
    expect(controls.length).toBeGreaterThanOrEqual(8);
    expect(controls.length).toBeLessThanOrEqual(12);
    for (const { scope, pointer } of controls) expect(numberAt(rootOf(document, scope), pointer), pointer).toBeTypeOf('number');
  });

  it('have a name for every place, and the wages under money', () => {
    for (const { pointer } of findables(schema, document, null)) expect(placeName(document, pointer)).toMatch(/\S/);
    expect(sectionPlaces(schema, document, 'money').some(({ pointer }) => pointer.endsWith('wageUsdPerHour'))).toBe(true);
  });
});
