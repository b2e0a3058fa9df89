/** The default clinic for a short while and few times: the page does with it all that it does with the long run, in seconds. */
import type { Page } from 'playwright-core';

export const smallClinic = `# A short run of the default clinic.
schemaVersion: 1
extends: primary-care
id: small-clinic
title: The clinic for a week
run: { replications: 4, warmUpDays: 7, observedDays: 7 }
# The detector.
policies: { triage: { ai: { sensitivity: { value: 0.7, low: 0.5, high: 0.95, grade: assumed, note: For tests } } } }
`;

const bytes = (name: string, text: string) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

/** Chooses a file with the button of the page. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a scenario file' }).click();
  await (await chooser).setFiles(bytes(name, text));
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

export const untilFinished = (page: Page): Promise<void> => page.locator('.run-line', { hasText: 'Finished: ' }).waitFor();

/** Opens the small clinic and waits for its results. */
export async function runSmallClinic(page: Page): Promise<void> {
  await chooseFile(page, 'small-clinic.yaml', smallClinic);
  await page.getByText('The clinic for a week').first().waitFor();
  await untilFinished(page);
}

/** A fact at the foot of the page, by its name. */
export const fact = (page: Page, name: string): Promise<string> =>
  page.locator('.facts > div', { hasText: name }).locator('dd').innerText();
