/** Targets: limits that fit the value, a comparison that can be made, an arm and a source that are there. */
import { suggestion } from '../nearest.ts';
import { error, type Flaw, type Path, quoted } from '../problem.ts';
import { limitsOf, type Target } from '../schema/targets.ts';
import { knownSource } from './evidence.ts';

/**
 * @param arms ids of the arms, the baseline first; undefined when there is no telling
 * @param sources keys of the evidence table; undefined when there is no telling
 */
export function targets(
  all: { readonly [id: string]: Target },
  arms: readonly string[] | undefined,
  sources: readonly string[] | undefined,
): Flaw[] {
  return Object.entries(all).flatMap(([id, target]) => {
    const path = ['targets', id];
    return [...limits(path, target), ...comparison(path, target, arms), ...knownSource(path, target.source, sources)];
  });
}

function limits(path: Path, target: Target): Flaw[] {
  const { value, low, high, tolerance } = target;
  const isPair = low !== undefined && high !== undefined;
  const isHalf = !isPair && (low !== undefined || high !== undefined);
  if (isHalf || isPair === (tolerance !== undefined)) {
    const got = Object.entries({ low, high, tolerance }).flatMap(([key, limit]) => (limit === undefined ? [] : key));
    return [error(path, 'either low and high, or tolerance', got.join(', ') || 'none of them')];
  }
  if (value === undefined && tolerance !== undefined) return [error(path, 'a value for the tolerance, or low and high', 'tolerance alone')];
  const range = limitsOf(target);
  if (range.low > range.high) return [error([...path, 'low'], `at most high (${range.high})`, String(range.low))];
  if (value === undefined) return [];
  if (value < range.low) return [error([...path, 'value'], `at least low (${range.low})`, String(value))];
  if (value > range.high) return [error([...path, 'value'], `at most high (${range.high})`, String(value))];
  return [];
}

function comparison(path: Path, { arm, comparedWith, as }: Target, arms: readonly string[] | undefined): Flaw[] {
  if ((comparedWith === undefined) !== (as === undefined)) {
    const expected = 'comparedWith and as together';
    return [error([...path, as === undefined ? 'comparedWith' : 'as'], expected, `${as === undefined ? 'comparedWith' : 'as'} alone`)];
  }
  if (arms === undefined) return [];
  if (arm !== undefined && !arms.includes(arm)) {
    return [error([...path, 'arm'], 'the id of an arm', quoted(arm), suggestion(arm, arms, 'there are'))];
  }
  if (comparedWith === undefined || (arm !== undefined && arm !== arms[0])) return [];
  return [
    error([...path, 'arm'], 'an arm other than the baseline, as it is compared with it', arm === undefined ? 'nothing' : quoted(arm)),
  ];
}
