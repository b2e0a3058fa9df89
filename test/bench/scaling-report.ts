/** How cost and memory grow, in words and tables. */
import { spread, times } from './numbers.ts';
import type { Curve, ScalingReport } from './scaling.ts';
import { tableOf } from './table.ts';

const whole = (n: number) => n.toFixed(0);

export function describeScaling({ curves, twoWorkers }: ScalingReport): string {
  const workers = `primary-care with two workers: ${spread(twoWorkers, times)} times as fast as with one (wall time of warm workers)`;
  return [...curves.map(describeCurve), workers].join('\n\n');
}

function describeCurve({ name, by, points }: Curve): string {
  const head = [`${by} (${name})`, 'microseconds per message', 'times the first', 'messages', 'peak MB'];
  const rows = points.map(({ count, microsecondsPerMessage, timesFirst, messages, peakMb }) => [
    String(count),
    spread(microsecondsPerMessage, times),
    spread(timesFirst, times),
    whole(messages),
    whole(peakMb),
  ]);
  return tableOf([head, ...rows]);
}
