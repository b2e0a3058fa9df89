import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createInlineRunner, runExperiment } from '../../src/runner/index.ts';
import { formatProblem, overrideRun, parseScenario } from '../../src/scenario/index.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('has at most 240 lines and nothing left to fill in', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(241);
    expect(readme).not.toMatch(/@@|TODO/);
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path);
    expect(links.length).toBeGreaterThanOrEqual(3);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('has a line for each scenario of the library', () => {
    const ids = readdirSync('scenarios').flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : []));
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !readme.includes(`| [${id}](scenarios/${id}.yaml) |`))).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { [name: string]: string } };
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThanOrEqual(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows a scenario of about 15 lines that has no problems and runs', async () => {
    const [, text] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(text.trim().split('\n').length).toBeLessThanOrEqual(17);
    const { scenario, problems } = parseScenario(text, { file: 'README.md', load: () => ({ problem: 'nothing to extend' }) });
    expect(problems.map(formatProblem)).toEqual([]);
    const run = { replications: 2, warmUpDays: 7, observedDays: 14 };
    const { comparisons } = await runExperiment(overrideRun(scenario!, run), createInlineRunner());
    const wait = comparisons.find(({ outcome, statistic, role }) => outcome === 'waitMin' && statistic === 'mean' && role === null);
    expect(wait?.difference).toBeLessThan(0);
  });
});
