import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { describe, expect, inject, it } from 'vitest';

const folder = 'test/charts';
const snapshots = join(folder, 'snapshots');
const isUpdate = process.env.UPDATE_SNAPSHOTS === '1';

/** The gallery, drawn in Chromium: each picture's text by its name, what is wider than its place, and what axe has to say. */
async function drawGallery() {
  const server = await createServer({
    server: { port: 0, host: '127.0.0.1', hmr: false },
    logLevel: 'error',
    optimizeDeps: { include: ['d3'] },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: inject('chromiumPath') });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(axe);
    await page.goto(new URL(`${folder}/gallery.html`, server.resolvedUrls?.local[0]).href);
    await page.locator('[data-case] > svg').first().waitFor();
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-case]')].map((holder) => {
        const svg = holder.firstElementChild as SVGSVGElement;
        const place = svg.getBoundingClientRect();
        const outside = [...svg.querySelectorAll('text')].filter((text) => {
          const { left, right, width } = text.getBoundingClientRect();
          return width > 0 && !text.closest('.reading') && (left < place.left - 2 || right > place.right + 2);
        });
        return { name: holder.dataset.case ?? '', text: svg.outerHTML, outside: outside.map(({ textContent }) => textContent) };
      }),
    );
    type Axe = {
      readonly axe: {
        run(): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
      };
    };
    const violations = await page.evaluate(async () => (await (window as unknown as Axe).axe.run()).violations);
    return { drawn, errors, violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** One tag a line, so that a difference can be read. */
const readable = (svg: string): string => `${svg.replaceAll('><', '>\n<')}\n`;

describe('the gallery of charts', () => {
  it('draws every case as it was, nothing beyond its edges, and nothing for axe to say', async () => {
    const { drawn, errors, violations } = await drawGallery();
    expect(errors).toEqual([]);
    const cases = readdirSync(folder).filter((name) => name.endsWith('.case.ts'));
    expect(new Set(drawn.map(({ name }) => name.replace(/-\d+$/, ''))).size).toBe(cases.length);
    if (isUpdate) {
      rmSync(snapshots, { recursive: true, force: true });
      mkdirSync(snapshots, { recursive: true });
      for (const { name, text } of drawn) writeFileSync(join(snapshots, `${name}.svg`), readable(text));
    }
    expect(readdirSync(snapshots).sort()).toEqual(drawn.map(({ name }) => `${name}.svg`).sort());
    expect(
      drawn.flatMap(({ name, outside }) => outside.map((text) => `${name}: ${text}`)),
      'text beyond the edges',
    ).toEqual([]);
    expect(violations).toEqual([]);
    for (const { name, text } of drawn) {
      const file = join(snapshots, `${name}.svg`);
      expect(existsSync(file), `${file} (UPDATE_SNAPSHOTS=1 writes it)`).toBe(true);
      expect(readable(text), file).toBe(readFileSync(file, 'utf8'));
    }
  });
});
