/** The default clinic for a short while and few times: the page does with it all that it does with a long run, in seconds. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { useBrowser, Visit } from './harness.ts';

type OpenPage = ReturnType<typeof useBrowser>;

export const smallClinic = `# A short run of the default clinic.
schemaVersion: 1
extends: primary-care
id: small-clinic
title: The clinic for a week
run: { replications: 4, warmUpDays: 7, observedDays: 7 }
# The detector.
policies: { triage: { ai: { sensitivity: { value: 0.7, low: 0.5, high: 0.95, grade: assumed, note: For tests } } } }
`;

/** Chooses a file with the button of the page. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a scenario file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
}

/** Lets a file fall on the page. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
  await page.getByText('Drop the scenario file anywhere on the page').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
}

/** What the page says of the run. */
export const runLine = (page: Page, text: string | RegExp): Promise<void> => page.locator('.run-line', { hasText: text }).waitFor();

/** The scenario with this title is open. */
export const opened = (page: Page, title: string): Promise<void> => page.locator('.question', { hasText: title }).waitFor();

/** Opens the small clinic and waits for its results. */
export async function runSmallClinic(page: Page): Promise<void> {
  await chooseFile(page, 'small-clinic.yaml', smallClinic);
  await opened(page, 'The clinic for a week');
  await runLine(page, 'Finished: 4 repetitions');
}

/** The default clinic, so often that no machine finishes while something is done. */
const longRun = `schemaVersion: 1
extends: primary-care
id: long-run
title: The clinic, many times
run: { replications: 2000 }
`;

/** Opens the long run and waits for its first findings. */
export async function startLongRun(page: Page): Promise<void> {
  await chooseFile(page, 'long-run.yaml', longRun);
  await opened(page, 'The clinic, many times');
  await runLine(page, /of 8\D?000 runs finished/);
  await page.locator('.findings').waitFor();
}

/** One page with the small clinic's results for all tests of a block, which leave it as they found it. */
export function useSmallClinic(open: OpenPage, options: Parameters<OpenPage>[1] = {}): () => Visit {
  const shared: { visit?: Visit } = {};
  beforeAll(async () => {
    shared.visit = await open('', options);
    await runSmallClinic(shared.visit.page);
  });
  afterAll(async () => shared.visit?.close());
  return () => {
    if (!shared.visit) throw new Error('the page is asked for outside a test');
    return shared.visit;
  };
}

/** Goes to a room of the page by its name in the navigation. */
export async function enter(page: Page, room: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: room, exact: true }).click();
  await page.locator('.rooms [aria-current]', { hasText: room }).waitFor();
}

/** Does something in another room and comes back. */
export async function inRoom<Found>(page: Page, room: string, work: () => Promise<Found>): Promise<Found> {
  const before = await page.locator('.rooms [aria-current]').innerText();
  await enter(page, room);
  const found = await work();
  await enter(page, before);
  return found;
}

/** A fact of the result, by its name. */
export const fact = (page: Page, name: string): Promise<string> =>
  inRoom(page, 'Take away', () => page.locator('.facts > div', { hasText: name }).locator('dd').innerText());

/** The command that gives the same digits. */
export const command = (page: Page): Promise<string> => inRoom(page, 'Take away', () => page.locator('.take .copyable code').innerText());

/** Types into a field, key by key, and leaves it. */
export async function type(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(value);
  await field.press('Enter');
}

/** Opens everything that can be folded open. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
