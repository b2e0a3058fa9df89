import { statSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runNpm } from '../setup/npm.ts';

const built = ['dist/node/cli.js', 'dist/node/replication-worker.js'];

/** As if every source had been changed since the last build. */
const makeStale = () => {
  for (const path of built) utimesSync(path, 0, 0);
};

const list = () => runNpm('run', '-s', 'sim', '--', 'list');

describe('npm run -s sim', () => {
  it('prints what the program prints and nothing else, also when it must build first', async () => {
    const ready = await list();
    makeStale();
    const rebuilt = await list();
    expect(ready.status).toBe(0);
    expect(ready.stdout).not.toBe('');
    expect(rebuilt).toEqual(ready);
    for (const path of built) expect(statSync(path).mtimeMs).toBeGreaterThan(0);
  });

  it('may be called several times at once while the build is stale', async () => {
    const ready = await list();
    makeStale();
    expect(await Promise.all([list(), list(), list()])).toEqual([ready, ready, ready]);
  });

  it('hands the exit code of the program on', async () => {
    const { status, stdout } = await runNpm('run', '-s', 'sim', '--', 'validate', 'no-such-file.yaml');
    expect(status).toBe(1);
    expect(stdout).toBe('');
  });
});
