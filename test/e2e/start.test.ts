import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startNpm, stopNpm, untilPrinted } from '../setup/npm.ts';

const running: ChildProcess[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(stopNpm));
});

/** Starts the page and returns the address that it prints. */
async function start(): Promise<string> {
  const child = startNpm('start');
  running.push(child);
  return untilPrinted(child, /http:\/\/127\.0\.0\.1:\d+\//);
}

describe('npm start', () => {
  it('serves the built page at the address that it prints, for this machine only and under strict headers', async () => {
    const url = await start();
    const response = await fetch(url);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toMatch(/http-equiv="Content-Security-Policy"/i);
    expect(text).toMatch(/<script type="module"[^>]* src="\.\/assets\/[^"]+-[\w-]{8}\.js"/);
    expect(text).not.toMatch(/<script(?![^>]* src=)/);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect((await fetch(new URL('no-such-page', url))).status).toBe(404);
  });

  it('takes another port when the usual one is taken', async () => {
    const other = createServer().listen(4173, '127.0.0.1');
    // Somebody else may hold the port already: then it is taken as well.
    await Promise.race([once(other, 'listening'), once(other, 'error')]);
    try {
      const url = await start();
      expect(new URL(url).port).not.toBe('4173');
      expect((await fetch(url)).status).toBe(200);
    } finally {
      other.close();
    }
  });
});
