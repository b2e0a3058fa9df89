import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './harness.ts';
import { chooseFile, runSmallClinic, type, unfold, useSmallClinic } from './small-clinic.ts';

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
const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name }).check({ force: true });

describe('the page', () => {
  it('gives axe nothing to say, wide and narrow, light and dark, with everything open; nothing is wider than the window', async () => {
    const { page, problems, close } = await open('', { viewport: { width: 1440, height: 900 } });
    // The policy of the page lets no script in; this one comes with the reload.
    await page.addInitScript(axe);
    await page.reload();
    await runSmallClinic(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1440, 390]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(300);
        expect(await violations(page), `${colorScheme} at ${width}`).toEqual([]);
        expect(await widthBeyondWindow(page), `${width} pixels`).toBe(0);
      }
    }
    await choose(page, 'Change from baseline');
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
    await tabTo(page, '[data-cursor="work-physician"]');
    const cursor = page.locator('[data-cursor="work-physician"]');
    expect(await cursor.getAttribute('aria-valuetext')).toMatch(/^noon to 1 pm: Straight to the physician [\d.]+\u202fmin; /);
    await page.keyboard.press('ArrowRight');
    await page.locator('.reading.is-shown .note-heading', { hasText: '1 pm to 2 pm' }).waitFor();
    const place = await cursor.getAttribute('aria-valuenow');
    const preview = page.locator('.preview');
    const said = await preview.innerText();
    await page.waitForFunction((before) => document.querySelector('.preview')?.textContent !== before, said);
    await page.waitForTimeout(500);
    expect(await cursor.getAttribute('aria-valuenow')).toBe(place);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cursor'))).toBe('work-physician');
    await close();
  });
});

describe('a chart', () => {
  const visit = useSmallClinic(open);

  it('has a name that states the finding, a description, and a table twin with the same numbers', async () => {
    const { page } = visit();
    const charts = await page.locator('.picture > svg').all();
    expect(charts).toHaveLength(4);
    for (const chart of charts) {
      expect(await chart.locator('> title').textContent()).toMatch(/\d/);
      expect((await chart.locator('> desc').textContent())?.length).toBeGreaterThan(60);
      expect(await chart.locator('> title').getAttribute('id')).toBe(await chart.getAttribute('aria-labelledby'));
    }
    const twins = page.locator('.twin');
    expect(await twins.count()).toBe(4);
    await twins.last().locator('summary').click();
    const first = await twins.last().locator('tbody tr').first().locator('th, td').allInnerTexts();
    expect(first.slice(0, 2)).toEqual(['All patients', 'Straight to the physician']);
    const cursor = page.locator('[data-cursor="groups"]');
    expect(await cursor.getAttribute('aria-valuetext')).toContain(`All patients: Straight to the physician ${Number(first[2]).toFixed(1)}`);
  });

  it('shows another outcome, another group or role, and the change instead of the values', async () => {
    const { page, problems } = visit();
    const titled = (title: RegExp): Promise<void> => page.locator('.finding-title', { hasText: title }).waitFor();
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Needs met' });
    await titled(/^Needs met/);
    await page.getByText('Of all needs that arise in the panel').waitFor();
    await choose(page, 'Change from baseline');
    await titled(/^Needs met: with .+ better for \w+ and worse for \w+ of 8 groups/);
    const waits = await page.locator('[data-cursor="turnaround"]').getAttribute('aria-valuetext');
    await page.getByRole('combobox', { name: 'Patients' }).selectOption({ label: 'Other language, 18-64, digitally ready' });
    await page.waitForFunction(
      (before) => document.querySelector('[data-cursor="turnaround"]')?.getAttribute('aria-valuetext') !== before,
      waits,
    );
    await page.getByRole('combobox', { name: 'Pile of' }).selectOption({ label: 'Physician' });
    await choose(page, 'After hours only');
    await titled(/^In-basket time of physicians after hours/);
    expect(problems).toEqual([]);
  });
});
