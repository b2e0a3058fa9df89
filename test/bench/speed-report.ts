/** The measurements of speed in words and tables. */
import type { Agreement } from './agreement.ts';
import { million, percent, spread, times } from './numbers.ts';
import type { Line, SpeedReport } from './speed.ts';
import { tableOf } from './table.ts';

const whole = (n: number) => n.toFixed(0);
const head = [
  'median (lowest-highest)',
  'messages per CPU s',
  'events per CPU s',
  'peak MB',
  'first takes',
  'times C',
  'times ours',
  'mean',
  'p90',
];

export function describeSpeed({ hasReference, lines, missing, parts }: SpeedReport): string {
  const blocks = [tableOf([head, ...lines.map(rowOf)])];
  if (missing.length > 0) blocks.push(missing.map(({ name, howToGetIt }) => `${name}: not measured (${howToGetIt})`).join('\n'));
  if (parts.length > 0) blocks.push(tableOf([['part', 'ns'], ...parts.map(({ part, nanoseconds }) => [part, spread(nanoseconds, whole)])]));
  blocks.push(hasReference ? explanation : 'No C compiler (cc) found: no ratio to C, and answers are not judged.');
  return blocks.join('\n\n');
}

const explanation = `times: CPU time of a message over that of C, or over ours, same size and same round. mean, p90: time in system against C over the same
span, which may be off by 2 %, or by what is in brackets (three standard errors) where the span is too short to know it better.
first takes: CPU time of the first replication of a process, whose code is still cold, over that of the ones that are counted.
Ours, sim.js and SimScript are counted after a shorter run in the same process, SimPy and simmer without their start, C from its start.`;

function rowOf({ name, days, messagesPerCpuSecond, eventsPerCpuSecond, peakMb, firstTakes, timesC, timesOurs, agreement }: Line): string[] {
  return [
    `${name}, ${Number(days.toFixed(1))} days`,
    spread(messagesPerCpuSecond, million),
    eventsPerCpuSecond === undefined ? '' : million(eventsPerCpuSecond.median),
    whole(peakMb.highest),
    firstTakes === undefined ? '' : times(firstTakes.median),
    timesC === undefined ? '' : spread(timesC, times),
    timesOurs === undefined ? '' : spread(timesOurs, times),
    agreement === undefined ? '' : percent(agreement.mean),
    agreement === undefined ? '' : `${percent(agreement.p90)}${toleratedIn(agreement)}`,
  ];
}

const toleratedIn = ({ tolerated }: Agreement) => (tolerated > 0.02 ? ` (${percent(tolerated).replace('+', '')})` : '');
