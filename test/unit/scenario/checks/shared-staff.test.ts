import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

/** A branch whose forms are read by the clinic's nurses. */
function branch(change: object, more: object = {}): string[] {
  const form = { title: 'Form', start: 'nurse', handlingMin: { nurse: 4, scribe: 1 } };
  const roles = { scribe: { headCount: 1 } };
  const other = { roles, shared: { nurse: 'clinic' }, arrivals: { form: { perDay: 3 } } };
  return problemsAfter({ categories: { form }, settings: { branch: { ...other, ...change } }, ...more });
}

describe('a role that a setting shares', () => {
  it('works there like one of its own', () => {
    expect(branch({})).toEqual([]);
    expect(branch({ shared: {} })).toEqual([
      'settings.branch.roles.nurse: expected this role, as form arrives here and it gets it first, got nothing',
    ]);
  });

  it('comes from a setting that exists, and another one', () => {
    expect(branch({ shared: { nurse: 'clinik' } })).toEqual([
      'settings.branch.shared.nurse: expected the id of a setting, got "clinik" (did you mean "clinic"?)',
    ]);
    expect(branch({ shared: { nurse: 'clinic', scribe: 'branch' } })).toEqual([
      `settings.branch.shared.scribe: expected another setting, got "branch" (a setting's own staff are under roles)`,
    ]);
  });

  it('of a setting that many share and nobody defines is one mistake, in the base and in the arms', () => {
    const site = { roles: {}, shared: { nurse: 'hub' }, arrivals: { form: { perDay: 3 } } };
    const settings = { north: site, south: site, west: site };
    const patch = { settings: { hub: { title: 'Hub', roles: { doctor: { headCount: 1 } } } } };
    const arms = [
      { id: 'baseline', title: 'Baseline' },
      { id: 'with', title: 'With', patch },
    ];
    const categories = { form: { title: 'Form', start: 'nurse', handlingMin: { nurse: 4 } } };
    expect(problemsAfter({ categories, settings, arms })).toEqual([
      'settings.north.shared.nurse: expected the id of a setting, got "hub" (there are: clinic, north, south, west; the same at settings.south.shared.nurse, settings.west.shared.nurse)',
    ]);
  });

  it('is not one of its own as well', () => {
    expect(branch({ roles: { scribe: { headCount: 1 }, nurse: { headCount: 1 } } })).toEqual([
      'settings.branch.shared.nurse: expected a role that this setting does not have itself, got "nurse" (leave out nurse here or under roles)',
    ]);
  });

  it('is employed by the setting that it comes from', () => {
    expect(branch({ shared: { nurse: 'clinic', pharmacist: 'clinic' } })).toEqual([
      'settings.branch.shared.pharmacist: expected a setting that has the role pharmacist itself, got "clinic" (no setting has it)',
    ]);
    const annexe = (from: string) => ({ roles: {}, shared: { nurse: from }, arrivals: { form: { perDay: 1 } } });
    const lines = (from: string) =>
      problemsAfter({
        categories: { form: { title: 'Form', start: 'nurse', handlingMin: { nurse: 4 } } },
        settings: {
          branch: { roles: { scribe: { headCount: 1 } }, shared: { nurse: 'clinic' }, arrivals: { form: { perDay: 3 } } },
          annexe: annexe(from),
        },
      });
    expect(lines('branch')).toContain(
      'settings.annexe.shared.nurse: expected a setting that has the role nurse itself, got "branch" (it has it from clinic: name that)',
    );
    expect(lines('clinic')).toEqual([]);
  });

  it('has one waiting line for all', () => {
    expect(branch({ shared: { nurse: 'clinic', physician: 'clinic' } })).toEqual([
      'settings.branch.shared.physician: expected a role with one waiting line for all, got "physician", whose members have in-baskets of their own (set inBasket to shared in clinic)',
    ]);
  });

  it('does not own the panel', () => {
    expect(branch({ panel: { patients: 100, population: 'town', owners: 'nurse' }, needs: [] })).toEqual([
      'settings.branch.panel.owners: expected a role of this setting itself, got "nurse", shared from clinic (owners have patients of their own, and so cannot be shared)',
    ]);
  });
});
