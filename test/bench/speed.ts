/** npm run bench and --peers: how fast and how large, beside a C program of the same model and beside other packages, in the same rounds. */
import { type Agreement, agreementOf } from './agreement.ts';
import { type Answer, messagesPerCpuSecond } from './answer.ts';
import { costOfPartsApart, simulateApart } from './child.ts';
import { type Model, models, simulationOf } from './models.ts';
import type { PartCost } from './parts.ts';
import { findPeers } from './peers/peers.ts';
import type { Missing, Program } from './programs.ts';
import { compileReference, referenceOf } from './reference.ts';
import { interleave, ratioOf, type Spread, spreadOf } from './rounds.ts';
import type { Sample } from './simulate.ts';

/** One program on one model. */
export interface Line {
  readonly name: string;
  readonly days: number;
  readonly messagesPerCpuSecond: Spread;
  readonly eventsPerCpuSecond?: Spread;
  readonly peakMb: Spread;
  /** CPU time of the first replication over that of a later one. */
  readonly firstTakes?: Spread;
  /** CPU time of a message over that of C, of the same size in the same round. */
  readonly timesC?: Spread;
  /** CPU time of a message over ours. */
  readonly timesOurs?: Spread;
  readonly agreement?: Agreement;
}

export interface SpeedReport {
  readonly hasReference: boolean;
  readonly lines: readonly Line[];
  readonly missing: readonly Missing[];
  readonly parts: readonly { readonly part: string; readonly nanoseconds: Spread }[];
}

export interface SpeedOptions {
  readonly rounds: number;
  readonly isQuick: boolean;
  readonly withPeers: boolean;
  /** Where what is compiled and installed may stay. */
  readonly folder: string;
  say(line: string): void;
}

/** Runs of C by which an answer is judged. */
const seeds = 10;

type Run = readonly PartCost[] | Answer;

export function measureSpeed({ rounds, isQuick, withPeers, folder, say }: SpeedOptions): SpeedReport {
  const all = models(isQuick);
  const ours = withPeers ? all.filter(({ size }) => size !== undefined) : all;
  const c = compileReference(folder);
  const inC = c === undefined ? [] : ours.filter(({ size }) => size !== undefined).map((model) => referenceOf(c, model));
  const found = withPeers ? findPeers(`${folder}/peers`) : [];
  const peers = found.filter((peer): peer is Program => 'run' in peer).map((peer) => (isQuick ? { ...peer, days: peer.days / 5 } : peer));

  const things = new Map<string, (round: number) => Run>();
  for (const model of ours) things.set(model.name, (round) => simulateApart(simulationOf(model, round)));
  for (const { name, days, run } of [...inC, ...peers]) things.set(name, (round) => run(days, round + 1));
  if (!withPeers) things.set('parts', () => costOfPartsApart(isQuick ? 100_000 : 1_000_000));
  const samples = interleave(things, rounds, (name, round) => say(`round ${round + 1} of ${rounds}: ${name}`));

  const answersOf = (name: string) => samples.get(name) as readonly Answer[];
  const secondsOf = (name: string) => answersOf(name).map((answer) => 1 / messagesPerCpuSecond(answer));
  const besideC = ({ name, size, days }: Pick<Model, 'name' | 'size' | 'days'>) => {
    const reference = inC.find((one) => one.size === size);
    if (reference === undefined) return {};
    say(`${name}: does the answer agree with C`);
    const right = Array.from({ length: seeds }, (_, seed) => reference.run(days, 1000 + seed));
    return { timesC: ratioOf(secondsOf(name), secondsOf(reference.name)), agreement: agreementOf(answersOf(name), right) };
  };
  return {
    hasReference: c !== undefined,
    lines: [
      ...ours.map((model) => ({
        ...lineOf(model, answersOf(model.name)),
        ...ofOurs(answersOf(model.name) as readonly Sample[]),
        ...besideC(model),
      })),
      ...inC.map((program) => lineOf(program, answersOf(program.name))),
      ...peers.map((peer) => ({
        ...lineOf(peer, answersOf(peer.name)),
        ...besideC(peer),
        timesOurs: ratioOf(secondsOf(peer.name), secondsOf(`inbox-ref ${peer.size}`)),
      })),
    ],
    missing: found.filter((peer): peer is Missing => 'howToGetIt' in peer),
    parts: withPeers ? [] : partsOver(samples.get('parts') as readonly (readonly PartCost[])[]),
  };
}

function lineOf({ name, days, size }: Pick<Model, 'name' | 'days' | 'size'>, answers: readonly Answer[]): Line {
  return {
    name: size === undefined || name.includes('inbox-ref') ? name : `${name}, inbox-ref ${size}`,
    days,
    messagesPerCpuSecond: spreadOf(answers.map(messagesPerCpuSecond)),
    peakMb: spreadOf(answers.map(({ peakMb }) => peakMb)),
  };
}

function ofOurs(samples: readonly Sample[]) {
  return {
    eventsPerCpuSecond: spreadOf(samples.map(({ events, cpuSeconds }) => events / cpuSeconds)),
    firstTakes: spreadOf(samples.map(({ coldCpuSeconds, cpuSeconds }) => coldCpuSeconds / cpuSeconds)),
  };
}

function partsOver(rounds: readonly (readonly PartCost[])[]): SpeedReport['parts'] {
  return rounds[0].map(({ part }, i) => ({ part, nanoseconds: spreadOf(rounds.map((round) => round[i].nanoseconds)) }));
}

/** The programs whose answers are wrong: their speeds do not count. */
export const wrongAnswers = ({ lines }: SpeedReport): readonly Line[] =>
  lines.filter(({ agreement }) => agreement !== undefined && !agreement.agrees);
