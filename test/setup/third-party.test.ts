import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dependencies, devDependencies } from '../../package.json';

describe('the licences beside a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inboxsim-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  execFileSync(process.execPath, ['.tools/third-party.mjs', folder]);
  const notices = readFileSync(join(folder, 'THIRD-PARTY.txt'), 'utf8').split(`\n\n${'-'.repeat(80)}\n\n`);
  const isBorrowed = (notice: string) => notice.startsWith('Direction numbers');
  const names = notices.map((notice) => notice.slice(0, notice.indexOf(' ')));

  it('are those of all dependencies and of what these need in turn, and of no tool', () => {
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'd3-scale', 'internmap']));
    expect(names.filter((name) => name in devDependencies)).toEqual([]);
  });

  it('are beside them those of the direction numbers that every build holds: notice, conditions and disclaimer', () => {
    const [notice, ...others] = notices.filter(isBorrowed);
    expect(others).toEqual([]);
    expect(notice).toContain('\n\nCopyright (c) 2008, Frances Y. Kuo and Stephen Joe. All rights reserved.\n\n');
    expect(notice).toMatch(/Redistributions in binary form must reproduce[\s\S]*Neither the names[\s\S]*THIS SOFTWARE IS PROVIDED/);
    expect(notice).not.toMatch(/^ \*/m);
  });

  it('each have a name, a version and a text that permits the use', () => {
    for (const notice of notices.filter((one) => !isBorrowed(one))) {
      expect(notice).toMatch(/^\S+ \d+\.\d+\.\d+\S* \(.+\)\n/);
      expect(notice).toMatch(/permission to use|permission is hereby granted|redistribution and use|apache license|free and unencumbered/i);
    }
  });
});
