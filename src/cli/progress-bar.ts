/** How far a run is and how long it will take, on a terminal. */
import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  show(done: number, total: number): void;
  /** Removes it. */
  stop(): void;
}

/** `about 4 s`, `about 3 min`: from how long the part that is done has taken. */
export function timeLeft(done: number, total: number, elapsedSeconds: number): string {
  if (done === 0) return '';
  const seconds = (elapsedSeconds * (total - done)) / done;
  return seconds < 90 ? `about ${Math.ceil(seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}

/** @param now a clock in milliseconds */
export function createProgressBar(stream: NodeJS.WriteStream, now: () => number = () => performance.now()): ProgressBar {
  if (!stream.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { stream, format: '{bar} {value} of {total} replications {left}', barsize: 24, clearOnComplete: true, linewrap: true },
    Presets.shades_classic,
  );
  const start = now();
  return {
    show(done, total) {
      const left = timeLeft(done, total, (now() - start) / 1000);
      if (bar.isActive) {
        bar.setTotal(total);
        bar.update(done, { left });
      } else bar.start(total, done, { left });
    },
    stop() {
      bar.stop();
    },
  };
}
