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
