/** What is measured: scenario files and how many days of each. */
import { readFileSync } from 'node:fs';
import type { Simulation } from './simulate.ts';

/** The reference model's sizes: what every program is asked for. */
export type Size = 'L' | 'S';

export interface Model {
  readonly name: string;
  readonly file: string;
  readonly days: number;
  /** Of the reference model. */
  readonly size?: Size;
  /** How many are counted, after as many that are not; one unless told otherwise. */
  readonly replications?: number;
}

/** @param isQuick too short to judge the answers */
export function models(isQuick: boolean): readonly Model[] {
  const part = isQuick ? 1 / 6 : 1;
  return [
    { name: 'inbox-ref L', file: 'test/bench/inbox-ref.yaml', days: 365 * part, size: 'L' as const },
    { name: 'inbox-ref S', file: 'test/bench/inbox-ref-small.yaml', days: 3650 * part, size: 'S' as const },
    { name: 'primary-care', file: 'scenarios/primary-care.yaml', days: 84, replications: 10 },
    { name: 'health-system', file: 'scenarios/health-system.yaml', days: 84, replications: 3 },
  ].map((model) => ({ ...model, days: Math.ceil(model.days / 7) * 7 }));
}

/** @param round every round has replications of its own @throws when it is not run in the project's folder */
export function simulationOf({ file, days, replications = 1 }: Model, round: number): Simulation {
  return { text: textOf(file), file, days, replications, warmUps: replications, first: round * replications };
}

/** @throws when it is not run in the project's folder */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${file} cannot be read: run this in the project's folder`, { cause });
  }
}
