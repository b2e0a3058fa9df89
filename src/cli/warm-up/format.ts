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

export const warmUpFormatters: Readonly<Record<Format, (advised: Advised, width: number) => string>> = {
  table: formatAdvice,
  json: jsonText,
  csv: ({ advice }) => csvText(['arm', 'outcome', 'role', 'week', 'mean', 'halfWidth', 'isDiscarded'], advice.flatMap(rowsOf)),
};

function rowsOf({ arm, outcome, role, weeks, halfWidths, warmUpDays }: WarmUpAdvice) {
  return weeks.map((mean, week) => ({
    arm,
    outcome,
    role,
    week,
    mean,
    halfWidth: halfWidths[week],
    isDiscarded: warmUpDays === null ? null : 7 * week < warmUpDays,
  }));
}

function formatAdvice({ scenario, seed, advice }: Advised, width: number): string {
  const [all] = advice;
  const { title, unit } = outcomes[all.outcome];
  const method =
    all.weeksInBatch === 1 ? 'MSER on weeks' : `MSER-${all.weeksInBatch} on weeks: decided in steps of ${all.weeksInBatch} weeks`;
  const mean = `mean of ${all.replications} replications${all.replications > 1 ? ' with half of its 95 % interval' : ''}`;
  const head = `${title} by week from the very start of arm ${all.arm}, ${mean}, seed ${seed}; ${method}.`;
  const rows = advice.map((one) => [one.role ?? 'all roles', verdictOf(one), formatEstimate(one.settledMean, null, unit)]);
  const blocks = [
    [scenario, '', ...wrap(head, width)],
    plot(all, width),
    layOut(['Of', 'discard', `then (${shownUnit(unit)})`], rows, width),
    wrap(conclusion(all), width),
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
  return verdict === 'too short' ? 'does not settle' : `no value in week ${undefinedWeek}`;
}

function conclusion({ verdict, weeks, warmUpDays, scenarioWarmUpDays, isScenarioTooShort, undefinedWeek }: WarmUpAdvice): string {
  if (verdict === 'undefined') return `Nothing can be said: week ${undefinedWeek} has no value, as a week without business days has none.`;
  if (verdict === 'too short') {
    return `It was not seen to settle within ${weeks.length} weeks, which chance brings about in one of ten runs too. Try more weeks, more replications and another seed; if it stays so, see whether the clinic keeps up at all.`;
  }
  const enough = isScenarioTooShort
    ? `fewer than advised (${warmUpDays}); chance does that in one of ten runs too: see whether another seed and more replications agree`
    : 'which is enough';
  return `The scenario discards ${scenarioWarmUpDays} days, ${enough}.`;
}
