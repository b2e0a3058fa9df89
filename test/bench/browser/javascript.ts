/** How much JavaScript the built page loads, compressed, by who loads it. */
import { gzipSync } from 'node:zlib';

export interface JavaScriptSize {
  /** What index.html names, and what that imports without waiting for anything to happen. */
  readonly page: number;
  /** By the name of the file: what runs in threads of its own. */
  readonly workers: Readonly<Record<string, number>>;
}

/** Imports that are waited for; a call of `import` has a parenthesis. */
const importPattern = /\b(?:import|export)\b[^'"`()]*['"](\.[^'"]+\.js)['"]/g;
const workerPattern = /\bnew Worker\(.{0,40}?([\w-]+\.js)['"`]/g;

const matchesOf = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]);
const compressed = (text: string): number => gzipSync(text).length;

/**
 * @param read text of a file of the page by its address relative to index.html
 * @returns bytes after gzip
 */
export async function javaScriptSize(read: (path: string) => Promise<string>): Promise<JavaScriptSize> {
  const html = await read('index.html');
  const named = matchesOf(html, /<(?:script|link)[^>]*(?:src|href)="\.\/([^"]+\.js)"/g);
  const texts = new Map<string, string>();
  for (const path of named) await follow(path);

  async function follow(path: string): Promise<void> {
    if (texts.has(path)) return;
    const text = await read(path);
    texts.set(path, text);
    for (const found of matchesOf(text, importPattern)) await follow(new URL(found, `http://page/${path}`).pathname.slice(1));
  }

  const workers: Record<string, number> = {};
  for (const name of [...texts.values()].flatMap((text) => matchesOf(text, workerPattern)))
    workers[name.replace(/-[\w-]{8}\.js$/, '')] = compressed(await read(`assets/${name}`));
  return { page: [...texts.values()].reduce((sum, text) => sum + compressed(text), 0), workers };
}
