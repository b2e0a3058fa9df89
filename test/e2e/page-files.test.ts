import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './harness.ts';
import { chooseFile, dropFile, fact, runLine, runSmallClinic, smallClinic, type, useSmallClinic } from './small-clinic.ts';

const visit = useSmallClinic(useBrowser());

async function save(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const bad = `schemaVersion: 1
extends: primary-care
id: bad
run:
  replications: lots
  observedDays: -3
settinsg: {}
policies: { triage: { kind: magic } }
`;

const queue = `schemaVersion: 1
id: one-line
title: A line with one server
run: { replications: 5, observedDays: 30 }
categories:
  message: { title: Message, start: server, handlingMin: { server: { family: exponential, mean: { value: 4, low: 3, high: 6, grade: assumed } } } }
settings: { desk: { roles: { server: { headCount: 1 } }, arrivals: { message: { perMin: 0.2 } } } }
`;

describe('what can be taken away', () => {
  it('is the scenario with its comments, and the result as JSON and as CSV', async () => {
    const { page, problems } = visit();
    expect(await save(page, 'Scenario (YAML)')).toEqual({ name: 'small-clinic.yaml', text: smallClinic });
    const json = await save(page, 'Result (JSON)');
    const result = JSON.parse(json.text);
    expect(result).toMatchObject({ resultFormat: 1, replications: 4, resultSha256: await fact(page, 'Result SHA-256') });
    const lines = (await save(page, 'Result (long CSV)')).text.trim().split('\n');
    const { outcomes, comparisons, equity, equityComparisons } = result;
    expect(lines).toHaveLength(1 + outcomes.length + comparisons.length + equity.length + equityComparisons.length);
    expect(lines[0]).toMatch(/^kind,arm,baseline,outcome,unit/);
    expect(problems).toEqual([]);
  });

  it('is each chart as a picture that stands alone, and its numbers', async () => {
    const { page, problems } = visit();
    const svg = await save(page, 'Picture (SVG) of: Who gains and who loses');
    expect(svg.name).toBe('groups-unmetUrgentNeedFraction.svg');
    expect(svg.text).toMatch(/^<\?xml[\s\S]*<title[^>]*>Urgent needs left unmet[\s\S]*<desc[\s\S]*<\/svg>\s*$/);
    expect(svg.text).not.toMatch(/ class=|var\(--|style=|tabindex/);
    const colours = new Set([...svg.text.matchAll(/<path[^>]* fill="(rgb\([^)]+\))"/g)].map(([, colour]) => colour));
    expect(colours.size).toBe(4);
    const numbers = await save(page, 'Numbers (CSV) of: How long patients wait for the first answer');
    expect(numbers.text.split('\r\n').length).toBeGreaterThan(10);
    expect(problems).toEqual([]);
  });
});

describe('a scenario file', () => {
  it('with problems shows all of them with line and column and leaves the results', async () => {
    const { page, problems } = visit();
    const result = await fact(page, 'Result SHA-256');
    await dropFile(page, 'bad.yaml', bad);
    const panel = page.getByRole('alert').filter({ hasText: 'bad.yaml cannot be used' });
    await panel.waitFor();
    const rows = await panel.locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => /line (\d+), column \d+/.exec(row)?.[1])).toEqual(['5', '6', '7', '8']);
    expect(rows[2]).toContain('settings');
    expect(await fact(page, 'Result SHA-256')).toBe(result);
    expect(await page.getByText('Out of date').count()).toBe(0);
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(await panel.count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('that is no text at all is refused in words', async () => {
    const { page } = visit();
    await chooseFile(page, 'picture.yaml', '\u0000\u0001PNG{{{');
    await page.getByText('picture.yaml cannot be used').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('that is dropped runs at once; one without the known numbers and arms shows what it has', async () => {
    const { page, problems } = visit();
    await dropFile(page, 'queue.yaml', queue);
    await page.getByText('A line with one server').first().waitFor();
    await runLine(page, 'Finished: 5 repetitions');
    await page.getByText('Nothing is compared').waitFor();
    expect(await page.getByLabel('Categories, message, handling min, server, mean', { exact: true }).inputValue()).toBe('4');
    expect(await page.locator('.comparison tbody tr').count()).toBeGreaterThan(3);
    expect(problems).toEqual([]);
  });

  it('that was edited is taken away with the new number and its comments', async () => {
    const { page } = visit();
    await runSmallClinic(page);
    await type(page, 'Urgent messages the AI catches', '91.5');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await runLine(page, 'Finished: ');
    const { name, text } = await save(page, 'Scenario (YAML)');
    expect(name).toBe('small-clinic-edited.yaml');
    expect(text).toContain('# The detector.');
    expect(text).toMatch(/sensitivity: \{ value: 0\.915, low: 0\.5/);
  });
});
