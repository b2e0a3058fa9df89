import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './harness.ts';
import { chooseFile, runSmallClinic } from './smallClinic.ts';

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

/** Presses a key until the focus is on something, and fails when it never is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

describe('the page is for everyone:', () => {
  it('axe has nothing to say of it, wide and narrow, light and dark, with everything open', async () => {
    const { page, problems, close } = await open('', { viewport: { width: 1440, height: 900 } });
    await page.addInitScript(axe);
    await page.reload();
    await runSmallClinic(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1440, 390]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(400);
        expect(await violations(page), `${colorScheme} at ${width}`).toEqual([]);
      }
    }
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.getByRole('radio', { name: 'Change from baseline' }).check({ force: true });
    await page.getByLabel('Registered nurses', { exact: true }).fill('0');
    await page.keyboard.press('Enter');
    await page.locator('.field .why').waitFor();
    await chooseFile(page, 'bad.yaml', 'id: [');
    await page.getByText('bad.yaml cannot be used').waitFor();
    expect(await violations(page), 'everything open').toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it('nothing makes it wider than the window, down to 320 pixels', async () => {
    const { page, close } = await open('', { viewport: { width: 390, height: 844 } });
    await runSmallClinic(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.waitForTimeout(400);
      expect(await widthBeyondWindow(page), `${width} pixels`).toBe(0);
    }
    await close();
  });

  it('the keyboard reaches what can be done, and reads a chart point by point', async () => {
    const { page, close } = await open('', { viewport: { width: 1440, height: 900 } });
    await runSmallClinic(page);
    await page.reload();
    await page.locator('.findings').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the findings');
    await page.keyboard.press('Enter');
    await tabTo(page, '.chip input');
    await page.keyboard.press('Space');
    await page.locator('.finding').nth(1).waitFor();
    expect(await page.locator('.finding').count()).toBe(2);
    await tabTo(page, '[data-cursor="work-physician"]');
    const cursor = page.locator('[data-cursor="work-physician"]');
    expect(await cursor.getAttribute('aria-valuetext')).toMatch(/^noon to 1 pm: Straight to the physician [\d.]+\u202fmin; /);
    await page.keyboard.press('ArrowRight');
    expect(await cursor.getAttribute('aria-valuetext')).toMatch(/^1 pm to 2 pm: /);
    await page.locator('.reading.is-shown .note-heading', { hasText: '1 pm to 2 pm' }).waitFor();
    await close();
  });

  it('a reader keeps the place in a chart while new results come', async () => {
    const { page, close } = await open();
    await page.locator('.findings').waitFor();
    const cursor = page.locator('[data-cursor="backlog"]');
    await cursor.focus();
    for (const key of ['End', 'ArrowLeft']) await page.keyboard.press(key);
    const [done, place] = [page.locator('progress'), await cursor.getAttribute('aria-valuenow')];
    expect(place).toBe('166');
    const before = Number(await done.getAttribute('value'));
    await page.waitForFunction((value) => Number(document.querySelector('progress')?.value ?? 1e9) >= value + 8, before);
    await page.waitForTimeout(500);
    expect(await cursor.getAttribute('aria-valuenow')).toBe('166');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cursor'))).toBe('backlog');
    await close();
  });
});

describe('a chart', () => {
  it('has a name that states the finding, a description, and a table twin with the same numbers', async () => {
    const { page, close } = await open();
    await runSmallClinic(page);
    const charts = await page.locator('.picture > svg').all();
    expect(charts).toHaveLength(4);
    for (const chart of charts) {
      const [title, description] = [await chart.locator('> title').textContent(), await chart.locator('> desc').textContent()];
      expect(title).toMatch(/\d/);
      expect(description?.length).toBeGreaterThan(60);
      const id = await chart.getAttribute('aria-labelledby');
      expect(await chart.locator('> title').getAttribute('id')).toBe(id);
    }
    const twins = page.locator('.twin');
    expect(await twins.count()).toBe(4);
    await twins.last().locator('summary').click();
    const first = await twins.last().locator('tbody tr').first().locator('th, td').allInnerTexts();
    expect(first.slice(0, 2)).toEqual(['All patients', 'Straight to the physician']);
    const cursor = page.locator('[data-cursor="groups"]');
    expect(await cursor.getAttribute('aria-valuetext')).toContain(`All patients: Straight to the physician ${Number(first[2]).toFixed(1)}`);
    await close();
  });

  it('shows another outcome, another group, and the change instead of the values', async () => {
    const { page, close } = await open();
    await runSmallClinic(page);
    await page.getByLabel('Outcome', { exact: true }).selectOption({ label: 'Needs met' });
    await page.locator('.finding-title', { hasText: /^Needs met/ }).waitFor();
    await page.getByText('Of all needs that arise in the panel').waitFor();
    await page.getByRole('radio', { name: 'Change from baseline' }).check({ force: true });
    await page.locator('.finding-title', { hasText: /^Needs met: with .+ better for \d and worse for \d of 8 groups/ }).waitFor();
    await page.getByLabel('Patients', { exact: true }).selectOption({ label: 'Other language, 65 and older, limited digital access' });
    await page.getByLabel('Pile of', { exact: true }).selectOption({ label: 'Physician' });
    await page.getByRole('radio', { name: 'After hours only' }).check({ force: true });
    await page.locator('.finding-title', { hasText: /^In-basket time of physicians after hours/ }).waitFor();
    await close();
  });
});
