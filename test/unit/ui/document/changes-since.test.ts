import { describe, expect, it } from 'vitest';
import { mergePatch, type Scenario } from '../../../../src/scenario/index.ts';
import { removeArm } from '../../../../src/ui/document/arms.ts';
import { changesSince } from '../../../../src/ui/document/changes-since.ts';
import { fieldsOf } from '../../../../src/ui/document/fields.ts';
import { withField } from '../../../../src/ui/document/quantity.ts';
import { primaryCare } from '../../../fixtures/primary-care.ts';

const { scenario } = await primaryCare();
const { fields } = fieldsOf(scenario);

describe('the list of what changed', () => {
  const withEdits = (edits: Record<string, number>): Scenario => ({
    ...scenario,
    document: Object.entries(edits).reduce((document, [pointer, value]) => withField(document, pointer, value), scenario.document),
  });

  it('names each changed number in plain words, before and after', () => {
    const now = withEdits({ '/policies/triage/ai/sensitivity': 0.9, '/settings/clinic/roles/nurse/headCount': 3 });
    expect(changesSince(scenario, now, fields)).toEqual([
      'Registered nurses: 2 people \u2192 3 people',
      'Urgent messages the AI catches: 80\u202f% \u2192 90\u202f%',
    ]);
  });

  it('names a number that has no field by where it stands', () => {
    expect(changesSince(scenario, withEdits({ '/run/warmUpDays': 7 }), fields)).toEqual([
      'Simulated days before that, to fill the inbox: 28 \u2192 7',
    ]);
  });

  it('says of a number that is the same that what is known of it has changed, and not that it goes from itself to itself', () => {
    const graded = { policies: { triage: { ai: { labelAccuracy: { grade: 'measured' } } } } };
    const now = { ...scenario, document: mergePatch(scenario.document, graded) as Scenario['document'] };
    expect(changesSince(scenario, now, fields)).toEqual(['Messages the AI sends to the right person: what is known of it']);
  });

  it('says only that it is another scenario when it is one', () => {
    expect(changesSince(scenario, { ...scenario, id: 'other', title: 'Other' }, fields)).toEqual([
      `they are of \u201c${scenario.title}\u201d`,
    ]);
  });

  it('names an arm that is gone, and not those behind it', () => {
    const now = { ...scenario, document: removeArm(scenario.document, 1) };
    expect(changesSince(scenario, now, fields)).toEqual(['the arm \u201cNurses read first\u201d went']);
  });
});
