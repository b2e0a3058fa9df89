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

describe('a file that extends several', () => {
  const rates = (perMin: number, extra = '') => `settings: { shop: { arrivals: { customer: { perMin: ${perMin} } } } }\n${extra}`;
  const shops = (files: Record<string, string>) => from({ 'mm1.yaml': textOf('mm1.yaml'), ...files });
  const parse = (extended: string, files: Record<string, string>, extra = '') =>
    parseScenario(`schemaVersion: 1\nextends: ${extended}\n${extra}`, { file: 'child.yaml', load: shops(files) });

  it('takes them in order, later ones over earlier ones, and itself over all', () => {
    const files = { a: child(`id: a\ntitle: A\n${rates(0.1)}`), b: child(`id: b\n${rates(0.2)}`) };
    const scenario = goodScenario(parse('[a, b]', files));
    expect(scenario).toMatchObject({ id: 'b', run: { seed: 'textbook' } });
    expect(scenario.arms[0].world.settings.shop.arrivals.customer.perMin).toBe(0.2);
    const swapped = goodScenario(parse('[b, a]', files, 'title: Mine\n'));
    expect(swapped).toMatchObject({ id: 'a', title: 'Mine' });
    expect(swapped.arms[0].world.settings.shop.arrivals.customer.perMin).toBe(0.1);
    expect(swapped.document).not.toHaveProperty('extends');
  });

  it('sees each as a whole: what one has put in place of its base stands beside that base', () => {
    const stall = `settings: { shop: null, stall: { roles: { server: { headCount: 2 } }, arrivals: { customer: { perMin: 0.4 } } } }\n`;
    const both = goodScenario(parse('[mm1.yaml, stall]', { stall: child(stall) }));
    expect(Object.keys(both.arms[0].world.settings)).toEqual(['shop', 'stall']);
    const one = goodScenario(parse('[stall]', { stall: child(stall) }));
    expect(Object.keys(one.arms[0].world.settings)).toEqual(['stall']);
  });

  it('has the arms of the last that has any, as a whole', () => {
    const arms = (...ids: string[]) => `arms:\n${ids.map((id) => `  - { id: ${id}, title: ${id} }\n`).join('')}`;
    const files = { a: child(arms('one', 'two', 'three')), b: child(arms('four')), c: 'schemaVersion: 1\nid: c\n' };
    expect(goodScenario(parse('[a, b, c]', files)).arms.map(({ id }) => id)).toEqual(['four']);
  });

  it('may reach the same file by two ways, which is read and judged once', () => {
    const load = shops({
      a: child('id: a\nrun: { warmUp: null }\n'),
      b: 'schemaVersion: 1\nextends: a\n',
      c: 'schemaVersion: 1\nextends: [b, a]\n',
    });
    const { problems } = parseScenario('schemaVersion: 1\nextends: [b, c, a]\n', { file: 'child.yaml', load });
    expect(linesOf({ problems })).toEqual(['a:4:16 run.warmUp: expected null only for what the extended file has, got null']);
  });

  it('is read in good time however often files meet again', () => {
    const ladder: Load = (reference) => {
      const next = Number(reference.slice(1)) + 1;
      return { text: next > 60 ? textOf('mm1.yaml') : `schemaVersion: 1\nextends: [f${next}, f${next}]\n`, file: reference };
    };
    const text = 'schemaVersion: 1\nextends: [f1, f1]\nrun: { observedDays: -1 }\n';
    expect(linesOf(parseScenario(text, { file: 'f0', load: ladder }))).toEqual([
      'f0:3:22 run.observedDays: expected a number above 0, got -1',
    ]);
  });

  it('is told of a mistake where it was made, in whichever file', () => {
    const files = {
      a: child(`run: { replications: some }\n${rates(-1)}`),
      b: child('categories:\n  customer: { priority: high }\n'),
      c: 'schemaVersion: 1\nextends: a\nrun: { replications: 5 }\nsettings: { shop: { roles: { server: { headCount: 0 } } } }\n',
    };
    expect(linesOf(parse('[b, c]', files))).toEqual([
      'b:4:25 categories.customer.priority: expected a whole number of at least 0, got "high"',
      'c:4:51 settings.shop.roles.server.headCount: expected a whole number of at least 1, got 0',
      'a:4:53 settings.shop.arrivals.customer.perMin: expected a number of at least 0, got -1',
    ]);
  });

  it('is told of what is missing at the null that took it away', () => {
    const lines = linesOf(parse('a', { a: child('title: A\ncategories: { customer: { handlingMin: null } }\n') }));
    expect(lines).toEqual([
      expect.stringMatching(/^a:4:40 categories\.customer\.handlingMin: expected .*, got nothing \(hands-on minutes by role\)$/),
    ]);
  });

  it('must not lead in a circle by any of them; the way of the circle is told', () => {
    const files = { a: child('id: a\n'), b: 'schemaVersion: 1\nextends: [a, c]\n', c: 'schemaVersion: 1\nextends:\n  - a\n  - b\n' };
    expect(linesOf(parse('[a, b]', files))).toEqual([
      'c:4:5 extends[1]: expected files that extend each other without a circle, got child.yaml -> b -> c -> b',
    ]);
  });

  it('is told of all that cannot be read, at once', () => {
    expect(linesOf(parse('[gone, a, lost]', { a: 'a: [' })).map((line) => line.split(': ')[0])).toEqual([
      'child.yaml:2:11 extends[0]',
      'child.yaml:2:20 extends[2]',
      'a:1:5',
    ]);
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
    expect(linesOf(parseScenario('schemaVersion: 1\nextends: { a: b }\n', { file: 'child.yaml', load: from({}) }))).toEqual([
      'child.yaml:2:1 extends: expected the id of a built-in scenario or the path of a file, got an object',
    ]);
    expect(linesOf(parseScenario('schemaVersion: 1\nextends: []\n', { file: 'child.yaml', load: from({}) }))).toEqual([
      'child.yaml:2:1 extends: expected the id of a built-in scenario or the path of a file, got an empty list',
    ]);
    expect(linesOf(parseScenario('schemaVersion: 1\nextends:\n  - 5\n', { file: 'child.yaml', load: from({}) }))).toEqual([
      'child.yaml:3:5 extends[0]: expected the id of a built-in scenario or the path of a file, got 5',
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
    expect(lines).toEqual(['f63:2:10 extends: expected at most 64 files that extend each other, got more']);
    const long = `schemaVersion: 1\nextends: [${Array(64).fill('f1').join(', ')}]\n`;
    expect(linesOf(parseScenario(long, { file: 'f0', load: endless }))[0]).toBe(
      'f0:2:1 extends: expected at most 64 files that extend each other, got a list of 64',
    );
  });

  it('must be well written itself', () => {
    expect(linesOf(parseScenario(child(''), { file: 'child.yaml', load: from({ 'mm1.yaml': 'a: [' }) }))[0]).toContain(
      'mm1.yaml:1:5: expected well-formed YAML',
    );
  });
});
