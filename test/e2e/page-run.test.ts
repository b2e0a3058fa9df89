import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './harness.ts';
import { fact, runSmallClinic, smallClinic, untilFinished } from './smallClinic.ts';

const open = useBrowser();

describe('the page', () => {
  it('opens on a running comparison that fills in, can be stopped, and keeps what is finished', async () => {
    const { page, problems, requests, close } = await open();
    const bar = page.getByRole('progressbar', { name: 'Progress of the run' });
    await bar.waitFor();
    expect(await bar.getAttribute('max')).toBe('80');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const busySeconds = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN;
    };
    await page.locator('.findings').waitFor();
    expect(Number(await bar.getAttribute('value'))).toBeGreaterThanOrEqual(12);
    expect(await page.locator('.run-line').innerText()).toMatch(/^\d+ of 80 runs finished · .+ left$/);
    expect(await page.getByText(/^Preview from \d+ of 20 repetitions/).count()).toBe(1);
    const [beforeMs, before] = [Date.now(), await busySeconds()];
    await page.waitForTimeout(2000);
    const busyShare = ((await busySeconds()) - before) / ((Date.now() - beforeMs) / 1000);
    expect(busyShare).toBeLessThan(0.5);
    await page.getByRole('button', { name: 'Stop and keep what is finished' }).click();
    await page.locator('.run-line', { hasText: /^Stopped. The numbers rest on \d+ of 20 repetitions of each arm$/ }).waitFor();
    expect(await page.locator('.finding').count()).toBe(3);
    expect(await page.locator('.copyable code').innerText()).toMatch(
      /^npm run -s sim -- run scenarios\/primary-care.yaml --replications \d+$/,
    );
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(inject('pageUrl')))).toEqual([]);
    await close();
  });

  it('says each finding with its interval, work, patients and fairness side by side', async () => {
    const { page, problems, close } = await open();
    await runSmallClinic(page);
    const [first] = await page.locator('.finding').all();
    expect(await first.locator('h4').allInnerTexts()).toEqual(['The work', 'The patients', 'Fairness']);
    for (const sentence of await first.locator('.sentence').allInnerTexts()) {
      expect(sentence).toMatch(/\(95\u202f% interval [\d.,]+ (\w+ )?to [\d.,]+ \w+\)\.$/);
    }
    expect(problems).toEqual([]);
    await close();
  });

  it('gives the same digits as the command line', async () => {
    const { page, close } = await open();
    await runSmallClinic(page);
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    const file = join(folder, 'small-clinic.yaml');
    writeFileSync(file, smallClinic);
    const { stdout, stderr } = spawnSync(process.execPath, ['dist/node/cli.js', 'run', file, '--format', 'json', '--quiet'], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stderr).toBe('');
    const result = JSON.parse(stdout);
    expect(await fact(page, 'Result SHA-256')).toBe(result.resultSha256);
    expect(await fact(page, 'Scenario SHA-256')).toBe(result.scenario.sha256);
    await close();
  });

  it('marks results as out of date when a number is changed, says which, and runs with it', async () => {
    const { page, problems, requests, close } = await open();
    await runSmallClinic(page);
    const [firstResult, asked] = [await fact(page, 'Result SHA-256'), requests.length];
    const field = page.getByLabel('Urgent messages the AI catches', { exact: true });
    expect(await field.inputValue()).toBe('70');
    await field.fill('95');
    await field.press('Enter');
    await page.getByText('Urgent messages the AI catches: 70\u202f% → 95\u202f%').waitFor();
    expect(await fact(page, 'Result SHA-256')).toBe(firstResult);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await untilFinished(page);
    expect(await fact(page, 'Result SHA-256')).not.toBe(firstResult);
    expect(await page.getByText('Out of date').count()).toBe(0);
    expect(await page.locator('.copyable code').innerText()).toBe('npm run -s sim -- run small-clinic-edited.yaml');
    await page.getByRole('button', { name: 'Undo all changes' }).click();
    await page.getByText('Urgent messages the AI catches: 95\u202f% → 70\u202f%').waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await untilFinished(page);
    expect(await fact(page, 'Result SHA-256')).toBe(firstResult);
    expect(requests.slice(asked)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it('runs with a number that was typed just before the button was pressed', async () => {
    const { page, close } = await open();
    await runSmallClinic(page);
    await page.getByLabel('Repetitions of each arm', { exact: true }).fill('3');
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.locator('.run-line', { hasText: 'Finished: 3 repetitions of each arm' }).waitFor();
    expect(await fact(page, 'Repetitions of each arm')).toBe('3 / 3');
    await close();
  });

  it('refuses a number that cannot be, in words at the field, and keeps the results', async () => {
    const { page, close } = await open();
    await runSmallClinic(page);
    const field = page.getByLabel('Urgent messages the AI catches', { exact: true });
    await field.fill('120');
    await field.press('Enter');
    const why = page.locator('.field .why');
    await why.waitFor();
    expect(await why.innerText()).toMatch(/0 to 1.*1\.2/);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('Out of date').count()).toBe(0);
    await field.fill('many');
    await field.press('Enter');
    await page.getByText('This needs a number.').waitFor();
    await page.getByRole('button', { name: 'Reset Urgent messages the AI catches' }).click();
    expect(await field.inputValue()).toBe('70');
    expect(await why.count()).toBe(0);
    await close();
  });

  it('reports a worker that dies, with the command that repeats the run, and keeps what is finished', async () => {
    const { page, close } = await open();
    await page.locator('.findings').waitFor();
    const simulating = page.workers().filter((worker) => /web-worker/.test(worker.url()));
    expect(simulating.length).toBeGreaterThan(0);
    await simulating[0].evaluate(() => close()).catch(() => undefined);
    const failure = page.locator('.failure');
    await failure.waitFor();
    expect(await failure.innerText()).toMatch(/worker died[\s\S]*npm run -s sim -- run scenarios\/primary-care\.yaml/);
    expect(await page.locator('.finding').count()).toBe(3);
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.locator('.run-line', { hasText: 'of 80 runs finished' }).waitFor();
    await close();
  });
});
