import { describe, expect, it } from 'vitest';
import { ai, clinic, clinicOfSeed, named, observe, type Patch } from './small-clinic.ts';

const inProportion = { categories: { advice: { resolver: null }, call: { resolver: null } } };

/** Everything that the two have in common must be the same to the last bit. */
function expectSame(left: Map<string, number>, right: Map<string, number>, least: number): void {
  const shared = [...left.keys()].filter((name) => right.has(name));
  expect(shared.length).toBeGreaterThanOrEqual(least);
  for (const name of shared)
    expect(Object.is(left.get(name), right.get(name)), `${name}: ${left.get(name)} and ${right.get(name)}`).toBe(true);
}

describe('common random numbers', () => {
  it('an arm that changes nothing is the baseline to the last bit', () => {
    const one = clinic().replicate(3);
    const other = clinic({}, { policies: { triage: { kind: 'direct' } } }).replicate(3);
    expect(other.values).toEqual(one.values);
    expect(other.curves).toEqual(one.curves);
  });

  it('replications do not depend on the order in which they are run, nor on each other', () => {
    const model = clinic(ai());
    const forwards = [0, 1, 2].map((replication) => model.replicate(replication).values);
    const backwards = [2, 1, 0].map((replication) => model.replicate(replication).values).reverse();
    expect(backwards).toEqual(forwards);
    expect(forwards[0]).not.toEqual(forwards[1]);
    expect(clinic(ai()).replicate(1).values).toEqual(forwards[1]);
  });

  it('both arms see the same needs of the same patients through the same channels', () => {
    const places = [{}, { group: 'english' }, { group: 'other' }, { category: 'advice' }, { category: 'call' }, { category: 'result' }];
    const direct = observe(clinic());
    for (const patch of [ai(), { policies: { triage: { kind: 'humanPool', humanPool: { role: 'nurse' } } } }]) {
      const changed = observe(clinic(patch));
      for (const place of places) expect(changed('messagesPerDay', place)).toBe(direct('messagesPerDay', place));
      for (const group of [undefined, 'english', 'other'])
        expect(changed('portalFraction', { group })).toBe(direct('portalFraction', { group }));
    }
  });

  it('a message takes the same minutes and is flagged alike whoever is there to work on it', () => {
    const more: Patch = { settings: { clinic: { roles: { nurse: { headCount: 9 }, clerk: { headCount: 7, discipline: 'lifo' } } } } };
    const few = observe(clinic(ai()));
    const many = observe(clinic(ai(), more));
    expect(many('waitMin')).not.toBe(few('waitMin'));
    expect(many('triageSensitivity')).toBe(few('triageSensitivity'));
    expect(many('triageSpecificity', { group: 'other' })).toBe(few('triageSpecificity', { group: 'other' }));
  });

  it('the work on messages is the same whatever the order in which it is done', () => {
    const finite: Patch = {
      ...inProportion,
      needs: null,
      settings: {
        clinic: {
          needs: [],
          panel: null,
          arrivals: { result: { perWorkday: null, perMemberOf: null, timesMin: [11000, 11001, 11002, 11003, 11500] } },
        },
      },
    };
    const inOrder = observe(clinic(finite));
    const reversed = observe(clinic(finite, { settings: { clinic: { roles: { physician: { discipline: 'lifo', headCount: 1 } } } } }));
    expect(inOrder('inboxMinPerDay', { role: 'physician', category: 'result' }) * 4).toBeCloseTo(
      reversed('inboxMinPerDay', { role: 'physician', category: 'result' }),
      9,
    );
  });

  it('an unrelated setting changes nothing in the others', () => {
    const alone = clinic(ai());
    const beside = clinic(ai(), {
      settings: { annex: { roles: { physician: { headCount: 1, rank: 2, isClinician: true } }, arrivals: { result: { perDay: 30 } } } },
    });
    // With a single setting the rows of its roles, groups and categories are those of the total.
    const within = new Map(
      [...named(alone)]
        .filter(([name]) => name.split('|')[2] === '')
        .map(([name, value]) => [name.replace(/^([^|]*\|[^|]*\|)/, '$1clinic'), value]),
    );
    expectSame(within, named(beside), 200);
  });

  it('a category that nobody sends changes nothing', () => {
    const more = clinic(ai(), { categories: { form: { title: 'Form', start: 'clerk', handlingMin: { clerk: 5 } } } });
    expectSame(named(clinic(ai())), named(more), 250);
  });

  it('another seed is another world', () => {
    const [one, same, other] = ['a', 'a', 'b'].map((seed) => observe(clinicOfSeed(seed))('messagesPerDay'));
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });
});
