/** Parts 5 and 6 of STRESS-DES: with what, how and where it was computed, and how to do it again. */
import { license } from '../../package.json';
import { engineVersion } from '../experiment/index.ts';
import { blocks, code, fenced, list, plain, table, toFill } from './markdown.ts';
import type { Context } from './report-input.ts';
import { grouped } from './values.ts';

export function software({ result, execution }: Context): string {
  const { name, version } = result.engine;
  return blocks(
    `${name} ${version}: a discrete-event engine of its own in TypeScript, without a simulation framework; random keys by seedrandom, hashes by @noble/hashes, scenario files read by yaml and zod.`,
    version === engineVersion ? '' : `This report was written by ${name} ${engineVersion}.`,
    execution === undefined
      ? toFill('operating system and version of Node.js or of the browser.')
      : `${plain(execution.runtime)} on ${plain(execution.operatingSystem)}.`,
  );
}

export function randomNumbers({ result }: Context): string {
  const isCompared = result.arms.length > 1;
  return list([
    'Generator: Threefry-2x32 with 13 rounds (Salmon, Moraes, Dror, Shaw, SC’11, doi:10.1145/2063384.2063405), a function from a key and a counter to 64 bits; uniform numbers are odd multiples of 2⁻⁵³ in (0, 1).',
    `Seed: ${code(result.seed)}. From it and the name of a stream seedrandom (ARC4) makes a key; the numbers of a replication follow from it, the number of the replication (0 to ${result.replications - 1}), the identity of the patient, need, message or member of staff, and the decision.`,
    'A draw depends on nothing else: neither on the order of events nor on how many other draws were made.',
    isCompared
      ? 'Common random numbers: all arms draw with the same keys, so that the same need has the same patient, time, urgency and minutes of work in every arm.'
      : 'With one arm common random numbers have nothing to do.',
    'Logarithms, exponentials and quantiles are computed by the engine’s own functions, so that every machine and browser gives the same digits.',
  ]);
}

export function modelExecution(): string {
  return list([
    'Event scheduling: one future event list ordered by time, then priority, then the order in which events were planned.',
    'At the same minute the observed time begins first, then sessions end, then work ends, then everything else happens.',
    'A message that joins a line with somebody free is begun at once; otherwise lines are worked through as in 2.5.4.',
    'Replications run in parallel, each in one thread; results are gathered by number of replication, so that the number of threads changes no digit.',
  ]);
}

export function machine({ execution, result }: Context): string {
  if (execution === undefined) return toFill('processor, cores, memory, and run time of the machine on which the replications ran.');
  const { processor, processorCount, memoryBytes, operatingSystem, runtime, threads, seconds } = execution;
  return table(
    ['What', 'Value'],
    [
      ['Processor', plain(processor)],
      ['Logical processors', String(processorCount)],
      ['Memory', `${(memoryBytes / 2 ** 30).toFixed(1)} GiB`],
      ['Operating system', plain(operatingSystem)],
      ['Runtime', plain(runtime)],
      ['Threads used', String(threads)],
      ['Run time', `${seconds.toFixed(seconds < 10 ? 2 : 0)} s for ${grouped(result.replications * result.arms.length)} runs`],
    ],
  );
}

export function access({ scenario, result, command }: Context): string {
  const { licence, authors } = scenario.document as { readonly licence?: unknown; readonly authors?: unknown };
  return blocks(
    table(
      ['What', 'Value'],
      [
        ['Program', `${result.engine.name} ${result.engine.version}, licence ${plain(license)}`],
        [
          'Cite as',
          plain(`inboxsim contributors. inboxsim: an open simulator of clinician inbox burden, version ${result.engine.version}.`),
        ],
        ['Scenario', `${code(scenario.id)}${typeof licence === 'string' ? `, licence ${plain(licence)}` : ''}`],
        ['Authors of the scenario', plain(authorsText(authors))],
        ['SHA-256 of the scenario', code(scenario.sha256)],
        ['SHA-256 of the result', code(result.resultSha256)],
      ],
    ),
    'The same numbers, to the last digit and on any machine, come from',
    fenced('sh', command),
    'whose JSON ends with the hash of the result above.',
    toFill('where the program and the scenario file can be had: address of the repository, release, DOI of an archive.'),
  );
}

function authorsText(authors: unknown): string {
  if (!Array.isArray(authors)) return '';
  return authors
    .map((author: unknown) => {
      if (typeof author === 'string') return author;
      const {
        name = '',
        affiliation,
        orcid,
      } = author as { readonly name?: string; readonly affiliation?: string; readonly orcid?: string };
      return [name, affiliation, orcid].filter(Boolean).join(', ');
    })
    .join('; ');
}
