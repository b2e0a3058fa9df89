import { existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inboxsim, inboxsimReading, queue, useFolder } from './command.ts';

const folder = useFolder();
const good = folder.write('good.yaml', queue);
const big = folder.write('big.yaml', '');
truncateSync(big, 50e6);
mkdirSync(folder.path('directory.yaml'));
folder.write('one.yaml', 'extends: ./two.yaml\n');
folder.write('two.yaml', 'extends: ./one.yaml\n');

/** The queue with something in it replaced. */
const without = (name: string, part: string, wrong: string) => {
  expect(queue).toContain(part);
  return folder.write(`${name}.yaml`, queue.replace(part, wrong));
};

const place = String.raw`:\d+:\d+:? `;

describe('a file that is wrong', () => {
  it.each([
    ['missing', () => folder.path('not-there.yaml'), 'expected a file, got nothing of that name'],
    ['in a missing directory', () => folder.path('nowhere/not-there.yaml'), 'expected a file, got nothing of that name'],
    ['a directory', () => folder.path('directory.yaml'), 'expected a file, got a directory'],
    ['of 50 MB', () => big, 'expected at most 5.0 MB, got 50.0 MB'],
    ['empty', () => folder.write('empty.yaml', ''), 'expected a scenario, got an empty file'],
    ['malformed', () => folder.write('malformed.yaml', 'a: [1, 2\nb: }'), place],
    ['extending itself in a circle', () => folder.path('one.yaml'), 'two.yaml'],
    ['extending what is not there', () => folder.write('orphan.yaml', 'extends: no-such-scenario\n'), 'no-such-scenario'],
    ['of the wrong type', () => without('type', 'headCount: 1', 'headCount: lots'), `${place}.*headCount: expected .*, got "lots"`],
    ['with a misspelt key', () => without('key', 'headCount: 1', 'headcount: 1'), `${place}.*headcount.*headCount`],
    ['without staff', () => without('staff', 'headCount: 1', 'headCount: 0'), `${place}.*headCount: expected .*, got 0`],
    ['with a negative rate', () => without('rate', 'perMin: 0.5', 'perMin: -0.5'), `${place}.*perMin: expected .*, got -0.5`],
    [
      'with a probability above one',
      () => without('probability', 'start: nurse,', 'start: nurse, followUp: { probability: 1.5, delayMin: 60 },'),
      `${place}.*followUp.probability: expected a number from 0 to 1, got 1.5`,
    ],
    [
      'with a probability below zero',
      () => without('negative', 'headCount: 1', 'headCount: 1, recognition: -0.1'),
      `${place}.*recognition: expected a number from 0 to 1, got -0.1`,
    ],
    [
      'with shares that do not sum to one',
      () => without('shares', 'start: nurse', 'resolver: { nurse: 0.9 }'),
      `${place}.*resolver: expected shares that sum to 1, got a sum of 0.9`,
    ],
    ['with a prototype for a key', () => without('key', 'title: Clinic', '__proto__: { polluted: true }'), place],
    ['an alias bomb', () => folder.write('bomb.yaml', bomb), place],
    ['binary', () => folder.write('binary.yaml', '\0\x01\x02'), 'binary.yaml'],
  ])('is refused when it is %s', async (_, write, expected) => {
    const { status, stdout, stderr } = await inboxsim('run', write());
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(expected.startsWith('expected') ? `: ${expected.replaceAll('.', '\\.')}` : expected));
    expect(stderr).toMatch(/expected .*, got /);
    expect(stderr).not.toMatch(/^\s+at |Error:/m);
  });

  // A file that is there and opens, but that nobody may read from its start, root neither, is there on Linux.
  for (const path of ['/proc/self/mem'].filter(existsSync)) {
    it(`is refused when it cannot be read, as ${path}`, async () => {
      const line = `${path}: expected a file, got a file that cannot be read\n`;
      expect(await inboxsim('run', path)).toEqual({ status: 1, stdout: '', stderr: line });
      expect(await inboxsim('validate', path)).toEqual({ status: 1, stdout: '', stderr: line });
    });
  }

  it('is refused on standard input too', async () => {
    const { status, stderr } = await inboxsimReading('x'.repeat(6e6), 'run', '-');
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'standard input: expected at most 5.0 MB, got more\n' });
    expect((await inboxsimReading('', 'run', '-')).stderr).toBe('standard input: expected a scenario, got an empty file\n');
  });

  it('is complained of together with the arguments, all at once', async () => {
    const { status, stdout, stderr } = await inboxsim('run', folder.path('not-there.yaml'), '--replications', 'many', '--workers', '0');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      '--replications: expected a number, got "many"',
      '--workers: expected a whole number from 1 to 256, got "0"',
      `${folder.path('not-there.yaml')}: expected a file, got nothing of that name`,
      '',
    ]);
  });
});

/** After each word that is not understood. */
const usage = '("inboxsim --help" lists the commands, and "inboxsim COMMAND --help" the options of one)\n';

const everyOverride = [
  '--arm: expected the id of an arm, got "slw" (did you mean "slow"?)\n',
  '--replications: expected a whole number of at least 2, got 1\n',
  '--days: expected a number above 0, got -1\n',
].join('');

describe('the name of a scenario that is not there', () => {
  const wanted = 'expected a file or the id of a built-in scenario, got nothing of that name';

  it.each([
    ['ai-triaje', `ai-triaje: ${wanted} (did you mean "ai-triage"?)\n`],
    ['va-threads', `va-threads: ${wanted} (did you mean "published/va-threads"?)\n`],
    ['./primary-care.yaml', './primary-care.yaml: expected a file, got nothing of that name (did you mean "primary-care"?)\n'],
    ['', `"": ${wanted} ("inboxsim list" shows all`],
    ['nosuch', `nosuch: ${wanted} ("inboxsim list" shows all `],
    ['care', `care: ${wanted} ("inboxsim list" shows all `],
  ])('%j is answered with those that there are', async (name, stderr) => {
    for (const command of ['run', 'evidence', 'validate']) {
      const ending = await inboxsim(command, name);
      expect(ending).toMatchObject({ status: 1, stdout: '' });
      expect(ending.stderr.startsWith(stderr)).toBe(true);
    }
  });

  it('is answered with those akin to it, and the published ones where these are meant', async () => {
    expect((await inboxsim('run', 'care')).stderr).toMatch(/ shows all \d+ built-in scenarios; akin: .*primary-care/);
    expect((await inboxsim('validate-against-published', 'nosuch')).stderr).toMatch(/; some of them: published\/[^,]+, published\//);
  });

  it('is answered in the same way when a file extends it', async () => {
    const extending = (name: string) => inboxsim('run', folder.write('extending.yaml', `schemaVersion: 1\nextends: ${name}\n`));
    expect((await extending('ai-triaje')).stderr).toMatch(/:2:10 extends: expected .*, got "ai-triaje" \(did you mean "ai-triage"\?\)\n$/);
    expect((await extending('nope')).stderr).toMatch(/got "nope" \("inboxsim list" shows all \d+ built-in scenarios; some of them: /);
    expect((await extending('./nope.yaml')).stderr).toContain(`(there is no ${folder.path('nope.yaml')})`);
    expect((await extending(folder.path('nope.yaml'))).stderr).toContain(`(there is no ${folder.path('nope.yaml')})`);
    expect((await extending(good)).stderr).toBe('');
  });
});

describe('an output', () => {
  it('is never the scenario itself', async () => {
    const stderr = `--out: expected another file than the scenario, which it would overwrite, got ${good}\n`;
    for (const command of ['run', 'evidence']) {
      expect(await inboxsim(command, good, '--out', good)).toEqual({ status: 1, stdout: '', stderr });
    }
    expect(readFileSync(good, 'utf8')).toBe(queue);
  });
});

describe('arguments that are wrong', () => {
  it.each([
    [['run', good, '--arm', 'fast'], '--arm: expected the id of an arm, got "fast" (there are: baseline, slow)\n'],
    [['run', good, '--arm', 'slw', '--replications', '1', '--days', '-1'], everyOverride],
    [
      ['run', good, '--replications', '3', '--only-replication', '1'],
      '--only-replication: expected no --replications beside it, got "1"\n',
    ],
    [['run', good, '--replications', '1e9'], '--replications: expected at most 1000000, got 1000000000\n'],
    [['run', good, '--replication', '3'], `error: unknown option '--replication'\n(Did you mean --replications?)\n${usage}`],
    [['run'], `error: missing required argument 'FILE'\n${usage}`],
    [['ran', good], `error: unknown command 'ran'\n(Did you mean run?)\n${usage}`],
  ])('are named: %j', async (words, stderr) => {
    expect(await inboxsim(...words)).toEqual({ status: 1, stdout: '', stderr });
  });

  it('get the help on standard error when there are none at all', async () => {
    const { status, stdout, stderr } = await inboxsim();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Usage: inboxsim /);
  });
});

describe('a setting whose staff cannot keep up', () => {
  it('is warned of in words, and the run ends', async () => {
    const overloaded = without('overloaded', 'perMin: 0.5', 'perMin: 2');
    const { status, stdout, stderr } = await inboxsim('run', overloaded, '--arm', 'baseline', '--days', '2', '--format', 'json');
    expect(status).toBe(0);
    const { warnings } = JSON.parse(stdout) as { warnings: string[] };
    expect(warnings).toEqual([
      expect.stringMatching(/^Clinic: nurse cannot keep up: /),
      expect.stringMatching(
        /^Clinic: the nurse line falls behind by 1\d{3} \(\d+ to \d+\) messages a day; results depend on the length of the run$/,
      ),
    ]);
    expect(stderr).toBe(warnings.map((warning) => `warning: ${warning}\n`).join(''));
  });
});

/** Nine levels of nine aliases each: 9^9 values from half a kilobyte. */
const bomb = Array.from({ length: 9 }, (_, level) => {
  const before = level === 0 ? '"lol"' : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array(9).fill(before).join(', ')}]`;
}).join('\n');
