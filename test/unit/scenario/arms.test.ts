import { describe, expect, it } from 'vitest';
import { linesOf, parseText, problemsAfter, textOf } from './fixtures.ts';

const arms = (...lines: string[]) =>
  parseText(`${textOf('mm1.yaml')}arms:\n  - { id: base, title: Base }\n${lines.map((line) => `  - ${line}\n`).join('')}`);

describe('an arm', () => {
  it('starts from the arm that it extends, which must come before it', () => {
    const parsed = arms(
      '{ id: two, title: Two, patch: { settings: { shop: { roles: { server: { headCount: 2 } } } } } }',
      '{ id: fast, title: Fast, extends: two, patch: { categories: { customer: { handlingMin: { server: 1 } } } } }',
    );
    expect(linesOf(parsed)).toEqual([]);
    const fast = parsed.scenario?.arms[2].world;
    expect(fast?.settings.shop.roles.server.headCount).toBe(2);
    expect(fast?.categories.customer.handlingMin.server).toBe(1);
    expect(parsed.scenario?.arms[1].world.categories.customer.handlingMin.server).toEqual({ family: 'exponential', mean: 3 });
  });

  it('that extends no earlier arm is told which there are', () => {
    expect(linesOf(arms('{ id: two, title: Two, extends: tow }', '{ id: tow, title: Tow }'))[0]).toBe(
      'test.yaml:24:37 arms[two].extends: expected the id of an earlier arm, got "tow" (earlier arms: base)',
    );
    expect(linesOf(arms('{ id: two, title: Two, extends: two }'))[0]).toContain('arms[two].extends: expected the id of an earlier arm');
    expect(linesOf(arms('{ id: two, title: Two, extends: bse }'))[0]).toContain('(did you mean "base"?)');
  });

  it('has an id of its own', () => {
    expect(linesOf(arms('{ id: base, title: Again }'))[0]).toBe(
      'test.yaml:24:11 arms[base].id: expected an id of its own for each arm, got "base" again',
    );
  });

  it('that changes nothing is told so', () => {
    const nothing = 'expected a patch that changes the world, got the world of the baseline';
    expect(
      linesOf(arms('{ id: same, title: Same, patch: { settings: { shop: { roles: { server: { headCount: { value: 1 } } } } } } }')),
    ).toEqual([`test.yaml:24:5 warning arms[same]: ${nothing} (arm same changes nothing)`]);
    expect(linesOf(arms('{ id: same, title: Same }'))).toHaveLength(1);
    const note = '{ id: note, title: Note, patch: { settings: { shop: { basis: { grade: assumed } } } } }';
    expect(linesOf(arms(note))).toHaveLength(1);
  });

  it('cannot be one of more than 64', () => {
    const many = Array.from({ length: 64 }, (_, i) => `{ id: a${i}, title: A }`);
    expect(linesOf(arms(...many))).toEqual(['test.yaml:22:1 arms: expected at most 64 arms, got 65']);
  });
});

describe('a mistake in a patch', () => {
  it('is at its own place in the file', () => {
    expect(linesOf(arms('{ id: two, title: Two, patch: { settings: { shop: { roles: { server: { headcount: 2 } } } } } }'))[0]).toBe(
      'test.yaml:24:76 arms[two].patch.settings.shop.roles.server.headcount: expected a known key, got "headcount" (did you mean "headCount"?)',
    );
    expect(linesOf(arms('{ id: two, title: Two, patch: { settings: { shop: { roles: { server: { headCount: 0 } } } } } }'))[0]).toBe(
      'test.yaml:24:87 arms[two].patch.settings.shop.roles.server.headCount: expected a whole number of at least 1, got 0',
    );
  });

  it('of the whole patch is told what an arm may change', () => {
    expect(linesOf(arms('{ id: two, title: Two, patch: { run: { seed: 2 } } }'))[0]).toContain(
      'arms[two].patch.run: expected a known key, got "run" (an arm may change calendar, populations, needs, categories, settings, policies)',
    );
    expect(linesOf(arms('{ id: two, title: Two, patch: { setings: {} } }'))[0]).toContain('(did you mean "settings"?)');
  });

  it('of removing what is not there is found', () => {
    expect(linesOf(arms('{ id: two, title: Two, patch: { settings: { market: null } } }'))[0]).toContain(
      'arms[two].patch.settings.market: expected null only for what is there to be removed, got null',
    );
  });

  it('that leaves keys over from another kind of distribution is told how to remove them', () => {
    const patch = 'categories: { customer: { handlingMin: { server: { family: uniform, low: 1, high: 2 } } } }';
    expect(linesOf(arms(`{ id: two, title: Two, patch: { ${patch} } }`))).toEqual([
      'test.yaml:24:78 arms[two].patch.categories.customer.handlingMin.server.mean: expected a known key, got "mean" ' +
        '(the patch of two is merged with what it changes: set "mean" to null in it)',
    ]);
  });

  it('that makes the world inconsistent is a mistake of the patch', () => {
    const lines = problemsAfter({
      arms: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B', patch: { policies: { triage: { humanPool: { role: 'nurs' } } } } },
        { id: 'c', title: 'C', patch: { settings: { clinic: { roles: { nurse: null } } } } },
      ],
    });
    const leftOver = 'expected the id of a role, got "nurse" (the patch of c is merged with what it changes: set "nurse" to null in it)';
    const gone = 'expected the id of a role, got "nurse" (there are: physician, clerk)';
    expect(lines).toEqual([
      'arms[b].patch.policies.triage.humanPool.role: expected the id of a role, got "nurs" (did you mean "nurse"?)',
      `arms[c].patch.categories.advice.handlingMin.nurse: ${leftOver}`,
      `arms[c].patch.categories.advice.readingMin.nurse: ${leftOver}`,
      `arms[c].patch.categories.advice.resolver.nurse: ${leftOver}`,
      `arms[c].patch.categories.call.handlingMin.nurse: ${leftOver}`,
      `arms[c].patch.categories.call.resolver.nurse: ${leftOver}`,
      `arms[c].patch.policies.triage.humanPool.role: ${gone}`,
      `arms[c].patch.policies.triage.ai.flaggedTo: ${gone}`,
    ]);
  });
});

describe('a mistake in the base', () => {
  it('is not repeated for the arms', () => {
    const text = `${textOf('small-clinic.yaml').replace('share: 0.2', 'share: 0.3').replace('start: physician', 'start: doctor')}`;
    expect(linesOf(parseText(text))).toEqual([
      'test.yaml:38:5 populations.town.groups: expected shares that sum to 1, got a sum of 1.1',
      'test.yaml:64:12 categories.advice.start: expected the id of a role, got "doctor" (there are: physician, nurse, clerk)',
    ]);
  });

  it('of an arm is not repeated for those that extend it', () => {
    const parsed = arms(
      '{ id: two, title: Two, patch: { settings: { shop: { roles: { server: { headCount: 0 } } } } } }',
      '{ id: fast, title: Fast, extends: two, patch: { categories: { customer: { handlingMin: { server: 1 } } } } }',
    );
    expect(linesOf(parsed)).toHaveLength(1);
  });

  it('is said of two arms that make it each on its own', () => {
    const patch = 'patch: { settings: { shop: { roles: { server: { headCount: 0 } } } } }';
    expect(linesOf(arms(`{ id: two, title: Two, ${patch} }`, `{ id: three, title: Three, ${patch} }`))).toHaveLength(2);
  });
});
