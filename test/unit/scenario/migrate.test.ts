import { describe, expect, it } from 'vitest';
import { formatProblem, parseScenario } from '../../../src/scenario/index.ts';
import { type Migration, migrate, migrations } from '../../../src/scenario/migrate.ts';
import { fixture, linesOf, load, parseText, textOf } from './fixtures.ts';

/** An older format that never was: rates stood under another name, and before that the seed was a key of the file. */
const steps: readonly Migration[] = [
  {
    from: -1,
    says: 'seed has moved into run',
    change: ({ seed, ...document }) => ({ ...document, run: { ...(document.run as object), seed } }),
  },
  {
    from: 0,
    says: 'name is now called title',
    change: ({ name, ...document }) => ({ ...document, title: name }),
  },
];

const old = textOf('mm1.yaml')
  .replace('schemaVersion: 1', 'schemaVersion: -1')
  .replace('title: One', 'name: One')
  .replace('  seed: textbook\n', '');

describe('migrate', () => {
  it('has no steps yet, as version 1 is the first', () => {
    expect(migrations).toEqual([]);
  });

  it('takes a document through every step to the current version', () => {
    const { document, flaws } = migrate({ schemaVersion: -1, name: 'Old', seed: 'x', run: {} }, steps, 1);
    expect(document).toEqual({ schemaVersion: 1, title: 'Old', run: { seed: 'x' } });
    expect(flaws.map(({ severity, hint }) => `${severity}: ${hint}`)).toEqual([
      'warning: changed on reading: seed has moved into run',
      'warning: changed on reading: name is now called title',
    ]);
  });

  it('leaves the document that it was given as it was', () => {
    const given = { schemaVersion: 0, name: 'Old' };
    migrate(given, steps, 1);
    expect(given).toEqual({ schemaVersion: 0, name: 'Old' });
  });
});

describe('a file of an older version', () => {
  it('is read as if it had been written for the current one, and says what changed', () => {
    const parsed = parseScenario(`seed: textbook\n${old}`, { file: 'old.yaml', load, migrations: steps });
    expect(linesOf(parsed)).toEqual([
      'old.yaml:3:16 warning schemaVersion: expected version 0, got version -1 (changed on reading: seed has moved into run)',
      'old.yaml:3:16 warning schemaVersion: expected version 1, got version 0 (changed on reading: name is now called title)',
    ]);
    expect(parsed.scenario?.sha256).toBe(fixture('mm1.yaml').sha256);
  });

  it('still has its problems reported at the lines where they are', () => {
    const text = `seed: textbook\n${old.replace('mean: 3', 'mean: -3')}`;
    const errors = parseScenario(text, { file: 'old.yaml', load, migrations: steps }).problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(formatProblem)).toEqual([
      'old.yaml:11:44 categories.customer.handlingMin.server.mean: expected a number above 0, got -3',
    ]);
  });
});

describe('the version of a file', () => {
  it('must be there', () => {
    expect(linesOf(parseText(textOf('mm1.yaml').replace('schemaVersion: 1\n', '')))).toEqual([
      'test.yaml:2:1 schemaVersion: expected the version of the format, got nothing (write schemaVersion: 1)',
    ]);
  });

  it('must be known: nothing else is said of a file from the future', () => {
    const text = textOf('mm1.yaml').replace('schemaVersion: 1', 'schemaVersion: 2').replace('headCount: 1', 'heads: 1');
    expect(linesOf(parseText(text))).toEqual([
      'test.yaml:2:16 schemaVersion: expected a version of at most 1, got 2 (the file was written for a newer inboxsim: update the program)',
    ]);
  });

  it('must be a whole number that was a version once', () => {
    for (const [written, got] of [
      ["'1'", '"1"'],
      ['1.5', '1.5'],
      ['0', '0'],
    ]) {
      const [line] = linesOf(parseText(textOf('mm1.yaml').replace('schemaVersion: 1', `schemaVersion: ${written}`)));
      expect(line).toContain(`test.yaml:2:16 schemaVersion: expected a whole number from 1 to 1, got ${got}`);
    }
  });
});
