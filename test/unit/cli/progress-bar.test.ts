import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgressBar, timeLeft } from '../../../src/cli/progress-bar.ts';

/** A stream that says it is a terminal, or not, and what was written to it. */
function createStream(isTTY: boolean) {
  const stream = new PassThrough() as PassThrough & { isTTY: boolean; cursorTo(): void; clearLine(): void };
  Object.assign(stream, { isTTY, cursorTo: () => undefined, clearLine: () => undefined });
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => String(stream.read() ?? '') };
}

describe('the progress bar', () => {
  it('says how much is done and how long the rest will take', () => {
    const { stream, written } = createStream(true);
    const times = [0, 0, 30_000];
    const bar = createProgressBar(stream, () => times.shift()!);
    bar.show(0, 80);
    bar.show(60, 80);
    bar.stop();
    expect(written()).toContain('60 of 80 replications about 10 s left');
  });

  it('is not there when nobody watches', () => {
    const { stream, written } = createStream(false);
    const bar = createProgressBar(stream);
    bar.show(1, 2);
    bar.stop();
    expect(written()).toBe('');
  });

  it('speaks of minutes when it takes long, and of nothing before it can know', () => {
    expect(timeLeft(0, 10, 5)).toBe('');
    expect(timeLeft(1, 10, 9)).toBe('about 81 s left');
    expect(timeLeft(1, 10, 60)).toBe('about 9 min left');
  });
});
