import { describe, expect, it } from 'vitest';
import { armFindables, findables, found } from '../../../../src/ui/document/search.ts';
import { schema } from './library-study.ts';
import { study } from './small-study.ts';

const all = [...findables(schema, study, null)];
const hits = (query: string) => found(all, query).map(({ pointer }) => pointer);

describe('searching', () => {
  it('finds fields by any words of their names, in any order', () => {
    expect(hits('Nurse people')).toContain('/settings/clinic/roles/nurse/headCount');
    expect(hits('people nurse')).toEqual(hits('nurse people'));
  });

  it('finds by what the format says, and by the key', () => {
    expect(hits('ROC curve')).toEqual(['/policies/triage/ai/auc']);
    expect(hits('perpatientyear')).toEqual(['/needs/question/perPatientYear']);
  });

  it('finds levers that the study does not have yet', () => {
    expect(hits('drafts of replies')).toContain('/policies/drafts');
  });

  it('finds nothing for nothing, and nothing for nonsense', () => {
    expect(hits('  ')).toEqual([]);
    expect(hits('xyzzy')).toEqual([]);
  });

  it('finds what an arm says itself under the name of the arm', () => {
    expect(found(armFindables(schema, study), 'gap urgent')).toMatchObject([
      { scope: 'gap', pointer: '/policies/triage/ai/differences/other/sensitivityChange' },
    ]);
  });
});
