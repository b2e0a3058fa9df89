import { describe, expect, it } from 'vitest';
import { type Load, parseScenario } from '../../../src/scenario/index.ts';
import { fixture, goodScenario, linesOf, parseFixture, textOf } from './fixtures.ts';

/** Files that are there only for a test. */
const from =
  (files: Record<string, string>): Load =>
  (reference) =>
    Object.hasOwn(files, reference) ? { text: files[reference], file: reference } : { problem: 'there is no such file' };

const child = (extra: string) => `schemaVersion: 1\nextends: mm1.yaml\n${extra}`;
const parseChild = (extra: string) => parseScenario(child(extra), { file: 'child.yaml', load: from({ 'mm1.yaml': textOf('mm1.yaml') }) });

describe('a file that extends another', () => {
  it('is merged over it', () => {
    const scenario = fixture('mm1-busier.yaml');
    expect(scenario).toMatchObject({ id: 'mm1-busier', run: { seed: 'textbook' } });
    expect(scenario.arms[0].world.settings.shop.arrivals.customer.perMin).toBe(0.3);
    expect(scenario.document).not.toHaveProperty('extends');
  });

  it('has the fingerprint of the merged document, wherever the parts were written', () => {
    const whole = textOf('mm1.yaml').replace('id: mm1', 'id: mm1-busier').replace('perMin: 0.25', 'perMin: 0.3');
    const inOne = parseScenario(whole.replace('with exponential times', ', nine tenths busy').replace('server ,', 'server,'), {
      file: 'x',
      load: from({}),
    });
    expect(goodScenario(inOne).sha256).toBe(fixture('mm1-busier.yaml').sha256);
  });

  it('removes with null, and only what is there', () => {
    expect(goodScenario(parseChild('run: { warmUpDays: null }\n')).run.warmUpDays).toBe(0);
    expect(linesOf(parseChild('run: { warmupDays: null }\n'))).toEqual([
      'child.yaml:3:20 run.warmupDays: expected null only for what the extended file has, got null',
    ]);
  });

  it('may be extended in its turn', () => {
    const files = { a: child('id: a\n'), 'mm1.yaml': textOf('mm1.yaml') };
    const text = 'schemaVersion: 1\nextends: a\ntitle: Third\n';
    expect(goodScenario(parseScenario(text, { file: 'b', load: from(files) }))).toMatchObject({
      id: 'a',
      title: 'Third',
      run: { seed: 'textbook' },
    });
  });
});

describe('a problem', () => {
  it('has the name and line of the file that it is in', () => {
    expect(linesOf(parseFixture('bad-child.yaml'))).toEqual([
      'bad-child.yaml:7:15 categories.customer.priority: expected a whole number of at least 0, got "high"',
      'bad-base.yaml:8:28 categories.customer.handlingMin.server: expected a number of at least 0, got -3',
    ]);
  });

  it('of something missing is where the nearest thing is that should hold it', () => {
    expect(linesOf(parseChild('categories: { customer: { handlingMin: { server: { mean: null } } } }\n'))).toEqual([
      'child.yaml:3:58 categories.customer.handlingMin.server.mean: expected a number above 0, got nothing',
    ]);
  });

  it('of a list is in the file that wrote the list last', () => {
    expect(linesOf(parseChild('arms:\n  - { id: one, title: One }\n  - { id: two }\n'))).toEqual([
      'child.yaml:5:5 arms[two].title: expected text, got nothing',
    ]);
  });
});

describe('what is extended', () => {
  it('must be there', () => {
    const { problems } = parseScenario(child('').replace('mm1.yaml', 'gone.yaml'), { file: 'child.yaml', load: from({}) });
    expect(linesOf({ problems })).toEqual([
      'child.yaml:2:10 extends: expected the id of a built-in scenario or the path of a file, got "gone.yaml" (there is no such file)',
    ]);
  });

  it('must be named by text', () => {
    expect(linesOf(parseScenario('schemaVersion: 1\nextends: [a]\n', { file: 'child.yaml', load: from({}) }))).toEqual([
      'child.yaml:2:1 extends: expected the id of a built-in scenario or the path of a file, got something else',
    ]);
  });

  it('must not lead in a circle; the whole of it is told', () => {
    expect(linesOf(parseFixture('circle-a.yaml'))).toEqual([
      'circle-b.yaml:4:10 extends: expected files that extend each other without a circle, got circle-a.yaml -> circle-b.yaml -> circle-a.yaml',
    ]);
    const itself = parseScenario('schemaVersion: 1\nextends: me\n', { file: 'me', load: from({ me: 'schemaVersion: 1\nextends: me\n' }) });
    expect(linesOf(itself)).toEqual(['me:2:10 extends: expected files that extend each other without a circle, got me -> me']);
  });

  it('must come to an end', () => {
    const endless: Load = (reference) => ({ text: `schemaVersion: 1\nextends: f${Number(reference.slice(1)) + 1}\n`, file: reference });
    const lines = linesOf(parseScenario('schemaVersion: 1\nextends: f1\n', { file: 'f0', load: endless }));
    expect(lines).toEqual(['f15:2:10 extends: expected at most 16 files that extend each other, got more']);
  });

  it('must be well written itself', () => {
    expect(linesOf(parseScenario(child(''), { file: 'child.yaml', load: from({ 'mm1.yaml': 'a: [' }) }))[0]).toContain(
      'mm1.yaml:1:5: expected well-formed YAML',
    );
  });
});
