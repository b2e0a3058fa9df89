import { expect, inject, it } from 'vitest';
import { useBrowser } from './harness.ts';

const open = useBrowser();

it('the page opens under its content security policy without an error, and asks nobody but its own server', async () => {
  const { page, problems, requests, close } = await open();
  expect(await page.title()).toContain('inboxsim');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toMatch(/default-src '(none|self)'/);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  await page.locator('h1').waitFor();
  expect(problems).toEqual([]);
  expect(requests.length).toBeGreaterThanOrEqual(2);
  expect(requests.filter((url) => !url.startsWith(inject('pageUrl')))).toEqual([]);
  await close();
});

it('the page works without a network after the first visit', async () => {
  const { page, problems, close } = await open('', { serviceWorkers: 'allow' });
  await page.locator('h1').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // What is kept is whole once the worker is active.
    while ((await navigator.serviceWorker.getRegistration())?.active?.state !== 'activated')
      await new Promise((done) => setTimeout(done, 50));
  });
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('.finding').first().waitFor();
  await page.getByRole('link', { name: 'All numbers', exact: true }).click();
  await page.locator('.comparison tbody tr').first().waitFor();
  expect(problems.filter((problem) => !problem.includes('service-worker.js'))).toEqual([]);
  await close();
});

it.each([
  ['a laptop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('the first finding is read with its interval before any scrolling on %s', async (_, viewport) => {
  const { page, close } = await open('', { viewport });
  const sentence = page.locator('.finding .sentence').first();
  await sentence.waitFor();
  expect(await sentence.innerText()).toContain('95\u202f% interval');
  const box = await sentence.boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  await close();
});
