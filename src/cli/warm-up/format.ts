/** Advice on the warm-up as text: to be read, with the weeks as bars, or for another program. */
import { csvText, jsonText, outcomes, type WarmUpAdvice } from '../../experiment/index.ts';
import { formatEstimate, layOut, shownUnit, wrap } from '../../report/index.ts';
import type { Format } from '../output-options.ts';

export interface Advised {
  readonly scenario: string;
  readonly seed: string;
  /** All roles together first. */
  readonly advice: readonly WarmUpAdvice[];
}

const columns = [
  ...(['arm', 'outcome', 'role', 'week', 'mean', 'halfWidth', 'isDiscarded', 'verdict', 'warmUpDays', 'lowDays', 'highDays'] as const),
  ...([
    'noneFraction',
    'drift',
    'driftHalfWidth',
    'driftPHolm',
    'isDrifting',
    'scenarioVerdict',
    'start',
    'startHalfWidth',
    'startPHolm',
  ] as const),
];

export const warmUpFormatters: Readonly<Record<Format, (advised: Advised, width: number) => string>> = {
  table: formatAdvice,
  json: jsonText,
  csv: ({ advice }) => csvText(columns, advice.flatMap(rowsOf)),
};

/** A row for each week, beside what is said of all of them. */
function rowsOf({ weeks, halfWidths, spread, drift, start, ...advice }: WarmUpAdvice) {
  const { warmUpDays } = advice;
  return weeks.map((mean, week) => ({
    ...advice,
    ...spread,
    week,
    mean,
    halfWidth: halfWidths[week],
    isDiscarded: warmUpDays === null ? null : 7 * week < warmUpDays,
    drift: drift.mean,
    driftHalfWidth: drift.halfWidth,
    driftPHolm: drift.pHolm,
    start: start.mean,
    startHalfWidth: start.halfWidth,
    startPHolm: start.pHolm,
  }));
}

function formatAdvice({ scenario, seed, advice }: Advised, width: number): string {
  const [all] = advice;
  const { title, unit } = outcomes[all.outcome];
  const method =
    all.weeksInBatch === 1 ? 'MSER on weeks' : `MSER-${all.weeksInBatch} on weeks: decided in steps of ${all.weeksInBatch} weeks`;
  const mean = `mean of ${all.replications} replications${all.replications > 1 ? ' with half of its 95 % interval' : ''}`;
  const head = `${title} by week from the very start of arm ${all.arm}, ${mean}, seed ${seed}; ${method}.`;
  const heads = ['Of', 'discard', '5-95 % of resamples', `then (${shownUnit(unit)})`, 'late change a week', 'scenario'];
  const rows = advice.map((one) => [
    one.role ?? 'all roles',
    verdictOf(one),
    spreadOf(one.spread),
    formatEstimate(one.settledMean, null, unit),
    testedText(one.drift, unit),
    one.scenarioVerdict ?? '-',
  ]);
  const blocks = [
    [scenario, '', ...wrap(head, width)],
    plot(all, width),
    layOut(heads, rows, width),
    wrap(conclusion(all), width),
    wrap(explanation(advice), width),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const narrowestBar = 10;

/** A bar for each week: light ones are discarded. */
function plot({ weeks, halfWidths, warmUpDays, outcome }: WarmUpAdvice, width: number): string[] {
  const most = weeks.reduce((greatest: number, value) => Math.max(greatest, value ?? 0), 0);
  const cells = weeks.map((value, week) => formatEstimate(value, halfWidths[week], outcomes[outcome].unit));
  const valueWidth = Math.max(...cells.map(({ length }) => length));
  const weekWidth = `week ${weeks.length - 1}`.length;
  const room = Math.max(narrowestBar, width - weekWidth - valueWidth - 4);
  return weeks.map((value, week) => {
    const mark = warmUpDays !== null && 7 * week < warmUpDays ? '░' : '█';
    const bar = mark.repeat(most === 0 ? 0 : Math.round(((value ?? 0) / most) * room));
    return `${`week ${week}`.padEnd(weekWidth)}  ${cells[week].padStart(valueWidth)}  ${bar}`.trimEnd();
  });
}

function verdictOf({ verdict, warmUpDays, undefinedWeek }: WarmUpAdvice): string {
  if (verdict === 'found') return warmUpDays === 0 ? 'nothing' : `${warmUpDays} days`;
  if (verdict === 'undefined') return `no value in week ${undefinedWeek}`;
  return verdict === 'too short' ? 'does not settle' : verdict;
}

function spreadOf(spread: WarmUpAdvice['spread']): string {
  if (spread === null) return '-';
  const { lowDays, highDays, noneFraction } = spread;
  const none = `none in ${Math.round(100 * noneFraction)} %`;
  return lowDays === null ? none : `${lowDays}-${highDays} days, ${none}`;
}

function testedText({ mean, halfWidth, pHolm }: WarmUpAdvice['drift'], unit: string): string {
  const p = pHolm === null ? '' : `, p ${pHolm < 0.001 ? '< 0.001' : pHolm.toFixed(pHolm < 0.1 ? 3 : 2)}`;
  return `${formatEstimate(mean, halfWidth, unit)}${p}`;
}

function conclusion(advice: WarmUpAdvice): string {
  const { verdict, weeks, outcome, drift, undefinedWeek } = advice;
  const change = testedText(drift, outcomes[outcome].unit);
  const moves = `it ${drift.mean !== null && drift.mean < 0 ? 'falls' : 'rises'} in the second half of the ${weeks.length} weeks (by ${change}, a week)`;
  switch (verdict) {
    case 'undefined':
      return `Nothing can be said: week ${undefinedWeek} has no value, as a week without business days has none.`;
    case 'too short':
      return `It does not settle: ${moves}. See whether the clinic keeps up at all, or try more weeks.`;
    case 'cannot tell':
      return `MSER finds no point in so few weeks, which chance alone brings about in one of ten studies; nothing says that they do not settle. Try more weeks and more replications. ${ofScenario(advice)}`;
    case 'found':
      return advice.isDrifting
        ? `${ofScenario(advice)} But ${moves}, which MSER takes for scatter; more weeks would tell.`
        : ofScenario(advice);
    default:
      return verdict satisfies never;
  }
}

function ofScenario({ scenarioVerdict, scenarioWarmUpDays, warmUpDays, weeksInBatch, start, outcome }: WarmUpAdvice): string {
  const discards = `The scenario discards ${scenarioWarmUpDays} days`;
  if (scenarioVerdict === 'enough') return `${discards}, which is enough.`;
  const fewer = warmUpDays === null ? '' : `, fewer than advised (${warmUpDays})`;
  if (scenarioVerdict === null) return `${discards}${fewer}; whether that is too little cannot be tested.`;
  const first = weeksInBatch === 1 ? 'week' : `${weeksInBatch} weeks`;
  const tested = `the first ${first} that it keeps minus the second half: ${testedText(start, outcomes[outcome].unit)}`;
  return scenarioVerdict === 'too little'
    ? `${discards}${fewer}, and that is too little (${tested}).`
    : `${discards}${fewer}, but there is no sign that it is too little (${tested}).`;
}

/** How firm the words are. */
function explanation(advice: readonly WarmUpAdvice[]): string {
  const [{ replications }] = advice;
  if (replications === 1) return 'One replication: nothing can be tested, so take the advice as a hint; ask for ten or more.';
  const family = advice.length === 1 ? '' : `, allowing for ${advice.length} rows (Holm)`;
  return `MSER follows chance too: other replications would move its advice as far as the resamples show, and further when there are few. "Does not settle" and "too little" are tested, with replications as units and p below 0.05${family}; p is that of the change, or of the start, being zero.`;
}
