/** A parameter that a study moves: its range, and which arms it changes. */
import type { Parameter, Scenario } from '../../scenario/index.ts';
import { livingWorld } from '../living-world.ts';
import { objectionOf, withValues } from './parameter-values.ts';

export interface MovingParameter {
  /** JSON pointer into the document. */
  readonly pointer: string;
  /** Id of the arm in whose patch it stands; null in the world that all arms share. */
  readonly arm: string | null;
  /** Ends of the range and the value of the file, in the parameter's own unit (the end of its name says which). */
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** Of its evidence; null without evidence. */
  readonly grade: Parameter['grade'] | null;
  /** Only whole numbers make sense: a value between two is rounded. */
  readonly isWhole: boolean;
  /** Places of the arms, among those of the study, whose world changes with it. */
  readonly moves: readonly number[];
}

export interface LeftOut {
  /** JSON pointer into the document. */
  readonly pointer: string;
  /** An end of its range that the schema or a check refuses, a range without room, or no arm of the study that it changes. */
  readonly kind: 'refused' | 'fixed' | 'idle';
  /** In words. */
  readonly because: string;
}

export const isLeftOut = (reading: MovingParameter | LeftOut): reading is LeftOut => 'because' in reading;

/**
 * Tries a parameter, alone, at both ends of its range.
 * @param armPlaces of the scenario's arms that the study runs
 * @returns why it cannot be moved: an end that the schema or a check refuses, or no arm of the study that it changes
 */
export function tryParameter(
  scenario: Scenario,
  { pointer, value: base, grade = undefined }: Parameter,
  { low, high }: { readonly low: number; readonly high: number },
  armPlaces: readonly number[],
): MovingParameter | LeftOut {
  const leave = (kind: LeftOut['kind'], because: string): LeftOut => ({ pointer, kind, because });
  const place = /^\/arms\/(\d+)\//.exec(pointer);
  const arm = place === null ? null : scenario.arms[Number(place[1])].id;
  if (!(low < high)) return leave('fixed', `its range is a single value (${low})`);
  const moved = new Set<number>();
  for (const value of [low, high]) {
    const parsed = withValues(scenario, [{ pointer, value }]);
    if (parsed.scenario === undefined) return leave('refused', `it cannot be ${value} while all else stays: ${objectionOf(parsed)}`);
    for (const [own, arm] of armPlaces.entries()) {
      if (livingWorld(parsed.scenario, arm) !== livingWorld(scenario, arm)) moved.add(own);
    }
  }
  if (moved.size === 0) {
    const why = arm === null ? 'their patches set it anew, or their lever is off' : `it is part of the arm ${arm}`;
    return leave('idle', `it changes none of the arms that are run: ${why}`);
  }
  return {
    pointer,
    arm,
    low,
    base,
    high,
    grade: grade ?? null,
    isWhole: isWhole(scenario, pointer, base, low, high),
    moves: [...moved].sort((one, other) => one - other),
  };
}

/** The schema takes the whole numbers of the range and refuses what lies between two of them. */
function isWhole(scenario: Scenario, pointer: string, ...values: readonly number[]): boolean {
  if (!values.every(Number.isInteger)) return false;
  const [, low] = values;
  const { problems } = withValues(scenario, [{ pointer, value: low + 0.5 }]);
  return problems.some(({ severity, expected }) => severity === 'error' && expected.startsWith('a whole number'));
}

/** The value that is run for the one that a design asks for. */
export const valueRun = ({ isWhole }: MovingParameter, value: number): number => (isWhole ? Math.round(value) : value);
