import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { roomWords } from '../../src/ui/words/rooms.ts';
import { useBrowser } from '../e2e/harness.ts';
import { enter, runLine } from '../e2e/small-clinic.ts';

const open = useBrowser();
const folder = 'dist/screenshots';

it('every room is photographed at 1440, 768 and 390 pixels, light and dark', async () => {
  mkdirSync(folder, { recursive: true });
  const { page, problems, close } = await open('', { viewport: { width: 1440, height: 900 } });
  await runLine(page, /^Finished/);
  for (const [id, { title }] of Object.entries(roomWords)) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await enter(page, title);
    for (const width of [1440, 768, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(600);
        await page.screenshot({ path: join(folder, `${id}-${width}-${colorScheme}.png`), fullPage: true });
      }
    }
  }
  expect(problems).toEqual([]);
  await close();
});
