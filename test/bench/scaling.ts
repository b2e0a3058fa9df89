/**
 * npm run bench -- --scaling: cost of a message and peak memory when a scenario grows, by settings and by simulated years, and what a second
 * worker brings. Every point is a process of its own; points take turns in rounds.
 */
import { simulateApart, timeWorkersApart } from './child.ts';
import { textOf } from './models.ts';
import { interleave, ratioOf, type Spread, spreadOf } from './rounds.ts';
import { withSettings } from './scaled-scenario.ts';
import type { Sample, Simulation } from './simulate.ts';

/** `count` settings or simulated years. */
export interface Point {
  readonly count: number;
  readonly microsecondsPerMessage: Spread;
  /** Cost of a message over that of the first point, round by round. */
  readonly timesFirst: Spread;
  readonly messages: number;
  readonly peakMb: number;
}

/** One thing grows and the rest stays. */
export interface Curve {
  readonly name: string;
  readonly by: 'settings' | 'years';
  readonly points: readonly Point[];
}

export interface ScalingReport {
  readonly curves: readonly Curve[];
  /** Wall time of one warm worker over that of two. */
  readonly twoWorkers: Spread;
}

export interface ScalingOptions {
  readonly rounds: number;
  readonly isQuick: boolean;
  say(line: string): void;
}

const clinic = 'scenarios/primary-care.yaml';
const network = 'test/bench/inbox-ref-small.yaml';
const yearDays = 364;
/** Days of every point of the settings' curves. */
const settingsDays = 14;
/** Replications of one setting; of N settings an N-th, so that every point takes about as long. */
const settingsReplications = 40;

export function measureScaling({ rounds, isQuick, say }: ScalingOptions): ScalingReport {
  const counts = isQuick ? [1, 5, 20] : [1, 2, 5, 10, 20, 50, 100];
  const years = isQuick ? [1, 2, 5] : [1, 2, 5, 10, 20, 50];
  const curves = [
    { name: 'primary care clinics', by: 'settings', counts, at: settingsOf(clinic) },
    { name: 'reference networks (size S)', by: 'settings', counts, at: settingsOf(network) },
    { name: 'reference network (size S)', by: 'years', counts: years, at: yearsAt },
  ] as const;
  const key = (curve: (typeof curves)[number], count: number) => `${curve.name}, ${count} ${curve.by}`;
  const things = new Map<string, (round: number) => Sample>();
  for (const curve of curves)
    for (const count of curve.counts) things.set(key(curve, count), (round) => simulateApart(inRound(round, curve.at(count))));
  const turn = (name: string, round: number) => say(`round ${round + 1} of ${rounds}: ${name}`);
  const samples = interleave(things, rounds, turn);
  return {
    curves: curves.map((curve) => {
      const of = (count: number) => samples.get(key(curve, count))!;
      return { name: curve.name, by: curve.by, points: curve.counts.map((count) => pointOf(count, of(count), of(curve.counts[0]))) };
    }),
    twoWorkers: speedUpOfTwoWorkers(rounds, isQuick, turn),
  };
}

/** A simulation whose warm-ups and replications are said. */
type Counted = Simulation & Required<Pick<Simulation, 'replications' | 'warmUps'>>;

/** Every point has as much behind it when it is counted: the machine code goes on getting faster for a second or two. */
function settingsOf(file: string): (count: number) => Counted {
  const text = textOf(file);
  return (count) => {
    const replications = Math.ceil(settingsReplications / count);
    return { text: withSettings(text, count), file, days: settingsDays, replications, warmUps: replications };
  };
}

/** Simulated before a point of the years' curve is counted, at least. */
const warmYears = 5;

const yearsAt = (years: number): Counted => ({
  text: textOf(network),
  file: network,
  days: yearDays * years,
  replications: 1,
  warmUps: Math.ceil(warmYears / years),
});

/** Each round has its own random numbers: no point is dear in all of them because of one busy week. */
const inRound = (round: number, simulation: Counted): Simulation => ({
  ...simulation,
  first: round * (simulation.replications + simulation.warmUps),
});

function pointOf(count: number, samples: readonly Sample[], first: readonly Sample[]): Point {
  const costs = (of: readonly Sample[]) => of.map(({ cpuSeconds, messages }) => (1e6 * cpuSeconds) / messages);
  return {
    count,
    microsecondsPerMessage: spreadOf(costs(samples)),
    timesFirst: ratioOf(costs(samples), costs(first)),
    messages: spreadOf(samples.map(({ messages }) => messages)).median,
    peakMb: spreadOf(samples.map(({ peakMb }) => peakMb)).median,
  };
}

function speedUpOfTwoWorkers(rounds: number, isQuick: boolean, turn: (name: string, round: number) => void): Spread {
  const job = isQuick ? { warmUp: 10, timed: 8 } : { warmUp: 10, timed: 20 };
  const name = 'one worker and two';
  const times = interleave(
    new Map([[name, (round: number) => timeWorkersApart({ ...job, isTwoFirst: round % 2 === 1 })]]),
    rounds,
    turn,
  ).get(name)!;
  return spreadOf(times.map(({ one, two }) => one / two));
}

/** The curves whose peak memory is not flat in years: half as much again at the last point is more than the collector's moods. */
export function growingWithYears({ curves }: ScalingReport): readonly Curve[] {
  return curves.filter(({ by, points }) => by === 'years' && points[points.length - 1].peakMb > 1.5 * points[0].peakMb);
}
