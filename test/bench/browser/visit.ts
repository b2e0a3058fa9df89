/** What somebody does on the page, and how long the page takes: by the clock of the page, from the press of a button to what is seen. */
import type { Page } from 'playwright-core';

/** Milliseconds: patience with a large scenario on a busy machine. */
const patience = 300_000;

/** Opens a scenario that extends one of the library and differs in how it is run. */
export async function openScenario(page: Page, base: string, run = ''): Promise<void> {
  const text = `schemaVersion: 1\nextends: ${base}\nid: bench\ntitle: Bench of ${base}\n${run}`;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a scenario file' }).click();
  await (await chooser).setFiles({ name: 'bench.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
  await page.locator('.question', { hasText: `Bench of ${base}` }).waitFor();
}

/** Waits until a run of the scenario that is open has shown something, which is not before the last one's is marked as out of date. */
export async function untilInterval(page: Page, isFirst: boolean): Promise<void> {
  if (!isFirst) await page.locator('.results.is-stale').waitFor({ timeout: patience });
  await page.locator('.results:not(.is-stale) .finding .interval').first().waitFor({ timeout: patience });
}

/** Waits until a run has come to its end. (While it is going on the line says how many are finished.) */
export const untilFinished = (page: Page, timeout = patience): Promise<void> =>
  page.locator('.run-line', { hasText: /^Finished/ }).waitFor({ timeout });

const firstField = (page: Page) => page.locator('.fields .field input').first();

/** Types a number into the first field of the answer's room, key by key, as every browser takes for an edit; it does not leave the field. */
export async function setNumber(page: Page, value: number): Promise<void> {
  await firstField(page).press('ControlOrMeta+a');
  await firstField(page).pressSequentially(String(value));
}

/** Types another number there than it has. */
export async function editNumber(page: Page): Promise<void> {
  const value = Number(await firstField(page).inputValue());
  await setNumber(page, value > 50 ? value - 1 : value + 1);
}

/** Presses the button that runs. @returns milliseconds until an interval of the new result is seen, not marked as out of date */
export const runUntilInterval = (page: Page): Promise<number> => pressUntil(page, 'newInterval');

/** Presses the button that runs, and waits for the end. */
export const runToEnd = (page: Page, withinMs = patience): Promise<number> => pressUntil(page, 'finished', withinMs);

/** Stops the run. @returns milliseconds until the page says so */
export const stopRun = (page: Page): Promise<number> => pressUntil(page, 'stopped');

async function pressUntil(page: Page, awaited: 'newInterval' | 'stopped' | 'finished', withinMs = patience): Promise<number> {
  const elapsed = await page.evaluateHandle(
    ({ awaited, withinMs }) => {
      const seen = (selector: string) => document.querySelector(selector) !== null;
      const says = (start: string) => document.querySelector('.run-line')?.textContent?.startsWith(start) ?? false;
      let wasOld = false;
      let wasRunning = false;
      const hasHappened = (): boolean => {
        if (awaited === 'stopped') return says('Stopped');
        wasRunning ||= seen('progress');
        if (awaited === 'finished') return wasRunning && says('Finished');
        wasOld ||= seen('.results.is-stale');
        return wasOld && seen('.results:not(.is-stale) .finding .interval');
      };
      const milliseconds = new Promise<number>((resolve, reject) => {
        const watch = (startMs: number) => {
          // Asked after every change of the page: what is there for a moment only is not missed.
          const observer = new MutationObserver(() => {
            if (!hasHappened()) return;
            observer.disconnect();
            // Nothing of what measures stays in the page.
            clearTimeout(tooLate);
            requestAnimationFrame(() => resolve(performance.now() - startMs));
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
          const tooLate = setTimeout(() => reject(new Error(`${awaited}: not within ${withinMs} ms`)), withinMs);
        };
        addEventListener('pointerdown', () => watch(performance.now()), { capture: true, once: true });
      });
      return { milliseconds };
    },
    { awaited, withinMs },
  );
  await page.locator('.run-buttons button').last().click();
  const milliseconds = await elapsed.evaluate(({ milliseconds }) => milliseconds);
  await elapsed.dispose();
  return milliseconds;
}

/** Milliseconds from the request for the page to the first text on it. */
export async function firstPaintMs(page: Page): Promise<number> {
  const entry = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  return (await entry.jsonValue()) as number;
}
