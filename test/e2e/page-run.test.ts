import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browsers, useBrowser } from './harness.ts';
import { command, fact, runLine, smallClinic, startLongRun, type, useSmallClinic } from './small-clinic.ts';

/** Processor seconds that the thread of the page has used so far. */
async function busySecondsOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN;
  };
}

/** What the command line finds for the small clinic. */
function atCommandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const [file, out] = [join(folder, 'small-clinic.yaml'), join(folder, 'result.json')];
  writeFileSync(file, smallClinic);
  const { stderr } = spawnSync(process.execPath, ['dist/node/cli.js', 'run', file, '--format', 'json', '--out', out, '--quiet'], {
    encoding: 'utf8',
  });
  const result = stderr === '' ? JSON.parse(readFileSync(out, 'utf8')) : stderr;
  rmSync(folder, { recursive: true });
  return result;
}

describe('the page', () => {
  const open = useBrowser();

  it('opens on a running comparison that fills in, says when a worker dies, can be stopped, and keeps what is finished', async () => {
    const { page, problems, requests, close } = await open();
    const bar = page.getByRole('progressbar', { name: 'Progress of the run' });
    await bar.waitFor();
    expect(await bar.getAttribute('max')).toBe('80');
    await page.locator('.findings').waitFor();
    // Two of the baseline and two of the first arm make the first intervals.
    expect(Number(await bar.getAttribute('value'))).toBeGreaterThanOrEqual(4);
    await runLine(page, /^\d+ of 80 runs finished · .+ left$/);
    await page.getByText(/^Preview from \d+ of 20 repetitions/).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.finding').length === 3);
    await startLongRun(page);

    const busySeconds = await busySecondsOf(page);
    const [startMs, before] = [Date.now(), await busySeconds()];
    await page.waitForTimeout(1500);
    expect(((await busySeconds()) - before) / ((Date.now() - startMs) / 1000)).toBeLessThan(0.5);
    expect(problems).toEqual([]);

    const [simulating] = page.workers().filter((worker) => worker.url().includes('web-worker'));
    await simulating.evaluate(() => self.close()).catch(() => undefined);
    const failure = page.locator('.failure');
    await failure.waitFor();
    expect(await failure.innerText()).toMatch(/worker died[\s\S]*npm run -s sim -- run long-run\.yaml/);
    expect(await page.locator('.finding').count()).toBe(3);

    await page.getByRole('button', { name: 'Run again' }).click();
    await page.waitForFunction(() => Number(document.querySelector('progress')?.value) >= 12);
    await page.getByRole('button', { name: 'Stop and keep what is finished' }).click();
    await runLine(page, /^Stopped. The numbers rest on \d+ of 2\D?000 repetitions of each arm$/);
    expect(await page.locator('.finding').count()).toBe(3);
    expect(await command(page)).toMatch(/run long-run\.yaml --replications \d+$/);
    expect(requests.filter((url) => !url.startsWith(inject('pageUrl')))).toEqual([]);
    await close();
  });

  it('runs with a change while the run of before goes on', async () => {
    const { page, problems, close } = await open();
    await startLongRun(page);
    const changed = page.getByRole('button', { name: 'Run with the change' });
    expect(await changed.count()).toBe(0);
    await type(page, 'Repetitions of each arm', '1000');
    await runLine(page, /of 8\D?000 runs finished .+ from before the change$/);
    await changed.click();
    await runLine(page, /of 4\D?000 runs finished [^\n]+ left$/);
    expect(await changed.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

describe.each(browsers())('with results on it the page in %s', (browser) => {
  const visit = useSmallClinic(useBrowser(browser));
  const sensitivity = 'Urgent messages the AI catches';

  it('says each finding with its interval: work, patients and fairness side by side', async () => {
    const { page, problems } = visit();
    const finding = page.locator('.finding').first();
    expect(await finding.locator('h4').allInnerTexts()).toEqual(['The work', 'The patients', 'Fairness']);
    const sentences = await finding.locator('.sentence').allInnerTexts();
    expect(sentences).toHaveLength(3);
    for (const sentence of sentences) expect(sentence).toMatch(/\(95\u202f% interval [\d.,]+ (\w+ )?to [\d.,]+ \w+\)\.$/);
    expect(problems).toEqual([]);
  });

  it('shows the digits of the command line', async () => {
    const { page } = visit();
    const result = atCommandLine();
    expect(await fact(page, 'Result SHA-256')).toBe(result.resultSha256);
    expect(await fact(page, 'Scenario SHA-256')).toBe(result.scenario.sha256);
  });

  it('marks them as out of date when a number is changed, says which, and runs with it, asking nobody', async () => {
    const { page, problems, requests } = visit();
    const [first, asked] = [await fact(page, 'Result SHA-256'), requests.length];
    await type(page, sensitivity, '95');
    await page.getByText(`${sensitivity}: 70\u202f% → 95\u202f%`).waitFor();
    expect(await fact(page, 'Result SHA-256')).toBe(first);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await runLine(page, 'Finished: ');
    expect(await fact(page, 'Result SHA-256')).not.toBe(first);
    expect(await page.getByText('Out of date').count()).toBe(0);
    expect(await command(page)).toBe('npm run -s sim -- run small-clinic-edited.yaml');
    await page.getByRole('button', { name: 'Undo all changes' }).click();
    await page.getByText(`${sensitivity}: 95\u202f% → 70\u202f%`).waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await runLine(page, 'Finished: ');
    expect(await fact(page, 'Result SHA-256')).toBe(first);
    expect(requests.slice(asked)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('runs with a number that was typed just before the button was pressed', async () => {
    const { page } = visit();
    const repetitions = page.getByLabel('Repetitions of each arm', { exact: true });
    await repetitions.press('ControlOrMeta+a');
    await repetitions.pressSequentially('3');
    await page.getByRole('button', { name: 'Run again' }).click();
    await runLine(page, 'Finished: 3 repetitions of each arm');
    expect(await fact(page, 'Repetitions of each arm')).toBe('3 / 3');
    await page.getByRole('button', { name: 'Reset Repetitions of each arm' }).click();
  });

  it('refuses a number that cannot be, in words at the field', async () => {
    const { page } = visit();
    const field = page.getByLabel(sensitivity, { exact: true });
    const why = page.locator('.field .why');
    await type(page, sensitivity, '120');
    await why.waitFor();
    expect(await why.innerText()).toMatch(/0 to 1.*1\.2/);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await type(page, sensitivity, 'many');
    await page.getByText('This needs a number.').waitFor();
    await page.getByRole('button', { name: `Reset ${sensitivity}` }).click();
    expect(await field.inputValue()).toBe('70');
    expect(await why.count()).toBe(0);
  });
});
