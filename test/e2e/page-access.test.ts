import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { roomWords } from '../../src/ui/words/rooms.ts';
import { useBrowser } from './harness.ts';
import { chooseFile, enter, runSmallClinic, type, unfold, useSmallClinic } from './small-clinic.ts';

const open = useBrowser();

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

type AxeWindow = Window & { readonly axe: { run(): Promise<{ readonly violations: readonly Violation[] }> } };

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => (await (window as unknown as AxeWindow).axe.run()).violations);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary}`));
}

const widthBeyondWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Presses Tab until the focus is on something, and fails when it never is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** A radio button lies unseen over its label. */
const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).check({ force: true });

const rooms = Object.values(roomWords).map(({ title }) => title);

/** What is still being worked out is waited for. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main .waiting') === null);
  await page.waitForTimeout(300);
}

describe('the page', () => {
  it('gives axe nothing to say in any room, wide and narrow, light and dark; nothing is wider than the window', {
    timeout: 300_000,
  }, async () => {
    const { page, problems, close } = await open('', { viewport: { width: 1440, height: 900 } });
    // The policy of the page lets no script in; this one comes with the reload.
    await page.addInitScript(axe);
    await page.reload();
    await runSmallClinic(page);
    const found: string[] = [];
    for (const room of rooms) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await enter(page, room);
      for (const [colorScheme, width] of [
        ['light', 1440],
        ['dark', 390],
        ['light', 320],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await settle(page);
        found.push(...(await violations(page)).map((violation) => `${room}, ${colorScheme}, ${width}: ${violation}`));
        const beyond = await widthBeyondWindow(page);
        if (beyond !== 0) found.push(`${room} is ${beyond} pixels wider than ${width}`);
      }
    }
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it('gives axe nothing to say with everything open, things wrong and a dialog', { timeout: 180_000 }, async () => {
    const { page, problems, close } = await open('', { viewport: { width: 1440, height: 900 } });
    await page.addInitScript(axe);
    await page.reload();
    await runSmallClinic(page);
    await choose(page, 'Difference');
    await type(page, 'Urgent messages the AI catches', '90');
    await page.getByText('Out of date').first().waitFor();
    await type(page, 'Registered nurses', '0');
    await page.locator('.field .why').waitFor();
    await chooseFile(page, 'bad.yaml', 'id: [');
    await page.getByText('bad.yaml cannot be used').waitFor();
    await unfold(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.waitForTimeout(300);
    expect(await violations(page), 'everything open').toEqual([]);
    expect(await widthBeyondWindow(page), '320 pixels').toBe(0);
    await page.getByRole('button', { name: 'Other questions' }).click();
    await page.locator('.gallery-entry').first().waitFor();
    expect(await violations(page), 'the library').toEqual([]);
    await page.locator('.gallery-head').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Show me around' }).click();
    for (let step = 0; step < 5; step++) {
      await page.locator('.tour').waitFor();
      expect(await violations(page), `step ${step + 1} of the tour`).toEqual([]);
      await page.locator('.tour .primary').click();
    }
    await page.locator('.tour').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  });

  it('can be used with the keyboard alone, and a chart read point by point while new results come', async () => {
    const { page, close } = await open('', { viewport: { width: 1440, height: 900 } });
    await page.locator('.findings').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the findings');
    await page.keyboard.press('Enter');
    await tabTo(page, '.chip input');
    await page.keyboard.press('Space');
    await page.locator('.finding').nth(2).waitFor({ state: 'detached' });
    await page.locator('.rooms a[href="#work"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-cursor="work-physician"]').waitFor();
    await tabTo(page, '[data-cursor="work-physician"]');
    const cursor = page.locator('[data-cursor="work-physician"]');
    expect(await cursor.getAttribute('aria-valuetext')).toMatch(/^noon to 1 pm: Straight to the physician [\d.]+\u202fmin; /);
    await page.keyboard.press('ArrowRight');
    await page.locator('.reading.is-shown .note-heading', { hasText: '1 pm to 2 pm' }).waitFor();
    const place = await cursor.getAttribute('aria-valuenow');
    const said = await page.locator('.run-line').innerText();
    await page.waitForFunction((before) => document.querySelector('.run-line')?.textContent !== before, said);
    await page.waitForTimeout(800);
    expect(await cursor.getAttribute('aria-valuenow')).toBe(place);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cursor'))).toBe('work-physician');
    await close();
  });
});

describe('a chart', () => {
  const visit = useSmallClinic(open);

  it('has a name that states the finding, a description, and a table twin', async () => {
    const { page } = visit();
    for (const room of ['The answer', 'Work', 'Waiting', 'Patients', 'AI', 'Money']) {
      await enter(page, room);
      await settle(page);
      const charts = await page.locator('.picture > svg').all();
      expect(charts.length, room).toBeGreaterThan(0);
      for (const chart of charts) {
        expect((await chart.locator('> title').textContent())?.length, room).toBeGreaterThan(10);
        expect((await chart.locator('> desc').textContent())?.length, room).toBeGreaterThan(60);
        expect(await chart.locator('> title').getAttribute('id')).toBe(await chart.getAttribute('aria-labelledby'));
      }
      expect(await page.locator('.twin').count(), room).toBeGreaterThanOrEqual(charts.length);
    }
  });

  it('shows another outcome, other patients, and the change instead of the values', async () => {
    const { page, problems } = visit();
    const titled = (title: RegExp): Promise<void> => page.locator('.finding-title', { hasText: title }).first().waitFor();
    await enter(page, 'Patients');
    await page.getByRole('combobox', { name: 'Outcome' }).first().selectOption({ label: 'Needs met' });
    await titled(/^Needs met/);
    await choose(page, 'Difference');
    await titled(/^Needs met: with .+ better for \w+ and worse for \w+ of 8 groups/);
    await choose(page, 'Values');
    await enter(page, 'Waiting');
    const cursor = page.locator('[data-cursor="turnaround"]');
    await cursor.waitFor();
    const waits = await cursor.getAttribute('aria-valuetext');
    await page.getByRole('combobox', { name: 'Answers to' }).first().selectOption({ label: 'Other language, 18-64, digitally ready' });
    await page.waitForFunction(
      (before) => document.querySelector('[data-cursor="turnaround"]')?.getAttribute('aria-valuetext') !== before,
      waits,
    );
    expect(problems).toEqual([]);
  });
});
