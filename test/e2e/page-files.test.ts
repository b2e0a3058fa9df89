import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browsers, useBrowser } from './harness.ts';
import { dropFile, fact, inRoom, opened, runLine, runSmallClinic, smallClinic, type, useSmallClinic } from './small-clinic.ts';

/** Saves a file with a button of a room. */
async function save(page: Page, room: string, button: string): Promise<{ name: string; bytes: Buffer; text: string }> {
  return inRoom(page, room, async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: button }).first().click(),
    ]);
    const bytes = readFileSync(await download.path());
    return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
  });
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

// The protocol of a Firefox says nothing of downloads and of what would be printed.
describe('in Chromium', () => {
  const visit = useSmallClinic(useBrowser());

  describe('what can be taken away', () => {
    it('is the scenario with its comments, and the result as JSON and as CSV', async () => {
      const { page, problems } = visit();
      expect(await save(page, 'Take away', 'Scenario (YAML)')).toMatchObject({ name: 'small-clinic.yaml', text: smallClinic });
      const json = await save(page, 'Take away', 'Result (JSON)');
      const result = JSON.parse(json.text);
      expect(result).toMatchObject({ resultFormat: 1, replications: 4, resultSha256: await fact(page, 'Result SHA-256') });
      const lines = (await save(page, 'Take away', 'Result (long CSV)')).text.trim().split('\n');
      const { outcomes, comparisons, equity, equityComparisons, quantiles } = result;
      expect(lines).toHaveLength(1 + outcomes.length + comparisons.length + quantiles.length + equity.length + equityComparisons.length);
      expect(lines[0]).toMatch(/^kind,arm,baseline,outcome,unit/);
      expect(problems).toEqual([]);
    });

    it('is each chart as a picture that stands alone, and its numbers', async () => {
      const { page, problems } = visit();
      const svg = await save(page, 'Patients', 'Picture (SVG) of: Each patient group, in each arm');
      expect(svg.name).toBe('groups-unmetUrgentNeedFraction.svg');
      expect(svg.text).toMatch(/^<\?xml[\s\S]*<title[^>]*>Urgent needs left unmet[\s\S]*<desc[\s\S]*<\/svg>\s*$/);
      expect(svg.text).not.toMatch(/ class=|var\(--|style=|tabindex/);
      const colours = new Set([...svg.text.matchAll(/<path[^>]* fill="(rgb\([^)]+\))"/g)].map(([, colour]) => colour));
      expect(colours.size).toBeGreaterThanOrEqual(4);
      const numbers = await save(page, 'Waiting', 'Numbers (CSV) of: How long patients wait for the first answer');
      expect(numbers.text.split('\r\n').length).toBeGreaterThan(10);
      const png = await save(page, 'Waiting', 'Picture (PNG) of: How long patients wait for the first answer');
      expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
      expect(png.bytes.readUInt32BE(16)).toBe(2 * (960 + 48));
      expect(problems).toEqual([]);
    });
  });

  describe('everything at once', () => {
    it('is a ZIP with the pictures of all rooms, their numbers, the scenario and the result', { timeout: 150_000 }, async () => {
      const { page, problems } = visit();
      const zip = await save(page, 'Take away', 'All pictures, numbers and files (ZIP)');
      expect(zip.name).toBe('small-clinic-figures.zip');
      const files = unzipSync(zip.bytes);
      const names = Object.keys(files);
      expect(names).toEqual(
        expect.arrayContaining([
          'small-clinic.yaml',
          'small-clinic-result.json',
          'work-by-hour.svg',
          'work-by-hour.png',
          'work-by-hour.csv',
        ]),
      );
      // These must be simulated first.
      expect(names).toEqual(expect.arrayContaining(['message-flow.svg', 'followed-need.svg', 'clinic-day.svg', 'backlog-by-week.svg']));
      expect(names.filter((name) => name.endsWith('.svg')).length).toBeGreaterThan(6);
      expect(strFromU8(files['small-clinic.yaml'])).toBe(smallClinic);
      expect(problems).toEqual([]);
    });

    it('is one page to print, that fits on paper', async () => {
      const { page } = visit();
      await inRoom(page, 'Take away', async () => {
        const printed = page.locator('.printed');
        await printed.locator('.picture > svg').nth(2).waitFor();
        expect(await printed.innerText()).toContain(await page.locator('.facts dd').first().innerText());
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.run-bar').isVisible()).toBe(false);
        await page.emulateMedia({ media: null });
      });
    });
  });

  describe('a scenario file', () => {
    it('that was edited is taken away with the new number and its comments', async () => {
      const { page } = visit();
      await runSmallClinic(page);
      await type(page, 'Urgent messages the AI catches', '91.5');
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await runLine(page, 'Finished: ');
      const { name, text } = await save(page, 'Take away', 'Scenario (YAML)');
      expect(name).toBe('small-clinic-edited.yaml');
      expect(text).toContain('# The detector.');
      expect(text).toMatch(/sensitivity: \{ value: 0\.915, low: 0\.5/);
    });
  });
});

describe.each(browsers())('in %s', (browser) => {
  const visit = useSmallClinic(useBrowser(browser));

  describe('what was changed', () => {
    it('is there again after the tab was closed', async () => {
      const { page } = visit();
      await type(page, 'Urgent messages the AI catches', '77');
      await page.waitForFunction(() => (localStorage.getItem('inboxsim/studies/1') ?? '').includes('0.77'));
      await page.reload();
      await page.locator('.finding').first().waitFor();
      await page.getByRole('button', { name: 'Other questions' }).click();
      await page.locator('.saved button', { hasText: 'The clinic for a week' }).first().click();
      await opened(page, 'The clinic for a week');
      await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === '77'));
      // It goes on as the same study.
      await type(page, 'Urgent messages the AI catches', '78');
      await page.waitForFunction(() => (localStorage.getItem('inboxsim/studies/1') ?? '').includes('0.78'));
      expect(await page.evaluate(() => JSON.parse(localStorage.getItem('inboxsim/studies/1') ?? '').length)).toBe(1);
      await runSmallClinic(page);
    });

    it('can be undone and done again, step by step', async () => {
      const { page } = visit();
      const field = page.getByLabel('Urgent messages the AI catches', { exact: true });
      await type(page, 'Urgent messages the AI catches', '81');
      await type(page, 'Registered nurses', '3');
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      expect(await page.getByLabel('Registered nurses', { exact: true }).inputValue()).toBe('2');
      // Read in the same turn, before the browser paints: there is no moment with the number of before.
      const [input, undo, redo] = await Promise.all([
        field.elementHandle(),
        page.getByRole('button', { name: 'Undo', exact: true }).elementHandle(),
        page.getByRole('button', { name: 'Redo', exact: true }).elementHandle(),
      ]);
      const seen = await page.evaluate(
        async ([inputs, ...buttons]) => {
          const values: string[] = [];
          for (const button of buttons) {
            (button as HTMLElement).click();
            await new Promise((resolve) => setTimeout(resolve));
            values.push((inputs as HTMLInputElement).value);
          }
          return values;
        },
        [input, undo, redo, undo],
      );
      expect(seen).toEqual(['70', '81', '70']);
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
      await dropFile(page, 'picture.yaml', '\u0000\u0001PNG{{{');
      await page.getByText('picture.yaml cannot be used').waitFor();
      await page.getByRole('button', { name: 'Close' }).click();
    });

    it('that is dropped runs at once; one without the known numbers and arms shows what it has', async () => {
      const { page, problems } = visit();
      await dropFile(page, 'queue.yaml', queue);
      await opened(page, 'A line with one server');
      await runLine(page, 'Finished: 5 repetitions');
      await page.getByText('Nothing is compared').waitFor();
      expect(await page.getByLabel('Message, Minutes to handle one, Server: Mean', { exact: true }).inputValue()).toBe('4');
      await inRoom(page, 'All numbers', async () => {
        await page.locator('.comparison tbody tr').nth(3).waitFor();
      });
      expect(problems).toEqual([]);
    });
  });
});
