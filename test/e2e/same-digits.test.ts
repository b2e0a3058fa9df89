import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openWebKit } from '../setup/webkit.ts';
import { browsers, launch } from './harness.ts';
import { chooseFile, enter, fact, opened, runLine } from './small-clinic.ts';

/** AI in all its ways, access levers, several settings with shared staff, and the loops: for a short while. */
const scenarios = ['governance', 'translation-and-intake', 'regional-hub'] as const;
const run = 'run: { replications: 2, warmUpDays: 2, observedDays: 5, seed: digits }';
const shortened = (id: string): string => `schemaVersion: 1\nextends: ${id}\nid: short-${id}\ntitle: Short ${id}\n${run}\n`;

function atCommandLine(id: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'digits-'));
  const [file, out] = [join(folder, `${id}.yaml`), join(folder, 'result.json')];
  writeFileSync(file, shortened(id));
  const { stderr } = spawnSync(process.execPath, ['dist/node/cli.js', 'run', file, '--format', 'json', '--out', out, '--quiet'], {
    encoding: 'utf8',
  });
  const hash = stderr === '' ? (JSON.parse(readFileSync(out, 'utf8')) as { resultSha256: string }).resultSha256 : stderr;
  rmSync(folder, { recursive: true });
  return hash;
}

async function onPage(browser: Browser, id: string): Promise<string> {
  const page = await browser.newPage();
  // Three scenarios on a machine that may have other things to do.
  page.setDefaultTimeout(90_000);
  await page.goto(inject('pageUrl'), { waitUntil: 'load' });
  await chooseFile(page, `${id}.yaml`, shortened(id));
  await opened(page, `Short ${id}`);
  await runLine(page, 'Finished: 2 repetitions');
  await enter(page, 'Take away');
  const hash = await fact(page, 'Result SHA-256');
  await page.close();
  return hash;
}

/** In a page of WebKit, which speaks plain WebDriver: lets the file fall on the page, and waits for the hash of its result. */
const dropAndWait = `
  const [id, text] = arguments;
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const find = (selector, part) => [...document.querySelectorAll(selector)].find((one) => one.textContent.includes(part));
  const found = async (...asked) => {
    while (!find(...asked)) await pause(100);
    return find(...asked);
  };
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], id + '.yaml'));
  const drop = (type) => document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  // Nobody says when the page has begun to listen.
  for (; !find('body', 'Short ' + id); await pause(1000)) ['dragover', 'drop'].forEach(drop);
  await found('.run-line', 'Finished: 2 repetitions');
  location.hash = 'take';
  return (await found('.facts > div', 'Result SHA-256')).querySelector('dd').textContent;
`;

describe('the same file gives the same digits at the command line and', () => {
  const expected = new Map<string, string>();
  beforeAll(() => {
    for (const id of scenarios) expected.set(id, atCommandLine(id));
  }, 240_000);

  it.each(browsers())('in the workers of %s', { timeout: 240_000 }, async (name) => {
    const browser = await launch[name]();
    try {
      for (const id of scenarios) expect([id, await onPage(browser, id)]).toEqual([id, expected.get(id)]);
    } finally {
      await browser.close();
    }
  });

  // A test that is skipped counts as one that failed: without a WebKit there is none, and the set-up says so.
  const webKit = inject('webKit');
  if (webKit !== null)
    it('in the workers of WebKit', { timeout: 400_000 }, async () => {
      const page = await openWebKit(webKit);
      try {
        for (const id of scenarios) {
          await page.goto(inject('pageUrl'));
          expect([id, await page.evaluate(dropAndWait, id, shortened(id))]).toEqual([id, expected.get(id)]);
        }
      } finally {
        await page.close();
      }
    });
});
