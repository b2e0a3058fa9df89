import { describe, expect, it } from 'vitest';
import { library } from '../../../../src/library/index.ts';
import { maximumScenarioBytes } from '../../../../src/scenario/index.ts';
import { openBuiltIn, openFile } from '../../../../src/ui/desk/opening.ts';

const file = (name: string, text: string): File => new File([text], name);

describe('the library', () => {
  it('opens without a problem, each of its scenarios', { timeout: 180_000 }, async () => {
    expect(library.size).toBeGreaterThan(0);
    for (const id of library.keys()) expect(await openBuiltIn(id), id).toHaveProperty('scenario');
  });

  it('says it when a scenario is not there', async () => {
    await expect(openBuiltIn('no-such-clinic')).rejects.toThrow('no built-in scenario no-such-clinic');
  });
});

describe('a file', () => {
  it('may extend a scenario of the library', async () => {
    const opened = await openFile(file('mine.yaml', 'schemaVersion: 1\nextends: primary-care\nid: mine\nrun: { replications: 3 }\n'));
    expect(opened).toMatchObject({ origin: { file: 'mine.yaml', isBuiltIn: false }, scenario: { id: 'mine', run: { replications: 3 } } });
  });

  it('with several things wrong is refused with all of them and their lines', async () => {
    const text = 'schemaVersion: 1\nextends: primary-care\nid: mine\nrun:\n  replications: lots\n  observedDays: -1\nsettinsg: {}\n';
    const opened = await openFile(file('bad.yaml', text));
    if (!('problems' in opened)) throw new Error('the file was taken');
    expect(opened.problems.map(({ line }) => line)).toEqual([5, 6, 7]);
    expect(opened.problems[2].hint).toContain('settings');
  });

  it('that extends what the page does not have says where it would be found', async () => {
    const opened = await openFile(file('mine.yaml', 'schemaVersion: 1\nextends: ./base.yaml\nid: mine\n'));
    expect(opened).toMatchObject({ problems: [{ line: 2, hint: expect.stringContaining('at the command line') }] });
  });

  it('that is too large is refused without being read', async () => {
    const large = { name: 'large.yaml', size: maximumScenarioBytes + 1, text: () => Promise.reject(new Error('it was read')) };
    const opened = await openFile(large as unknown as File);
    expect(opened).toMatchObject({ file: 'large.yaml', problems: [{ expected: expect.stringMatching(/at most [\d.]+ MB/) }] });
  });

  it('that cannot be read says why', async () => {
    const gone = { name: 'gone.yaml', size: 10, text: () => Promise.reject(new Error('it has been moved')) };
    expect(await openFile(gone as unknown as File)).toMatchObject({ problems: [{ got: 'it has been moved' }] });
  });
});
