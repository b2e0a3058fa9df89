/** Numbers and what is said of them: the source is in the evidence table, the value within its range. */
import { isObject } from '../merge-patch.ts';
import { suggestion } from '../nearest.ts';
import { walkWorld } from '../parameters.ts';
import { error, type Flaw, type Path, quoted } from '../problem.ts';

/**
 * @param written a world as it is written, evidence included
 * @param sources keys of the evidence table; undefined when there is no telling
 * @param other a world that has been looked at: what is the same in it is passed over
 */
export function evidence(written: unknown, sources: readonly string[] | undefined, other?: unknown): Flaw[] {
  const flaws: Flaw[] = [];
  const onFigure = ({ path, written: figure }: { path: Path; written: unknown }) => {
    if (!isObject(figure)) return;
    flaws.push(...knownSource(path, figure.source, sources), ...withinRange(path, figure.value, figure.low, figure.high));
  };
  const onBasis = (basis: unknown, path: Path) => {
    if (isObject(basis)) flaws.push(...knownSource(path, basis.source, sources));
  };
  walkWorld(written, [], onFigure, onBasis, other);
  return flaws;
}

/** Nothing is wrong with a source that is not text: the shape says so. */
export function knownSource(path: Path, source: unknown, sources: readonly string[] | undefined): Flaw[] {
  if (sources === undefined || typeof source !== 'string' || sources.includes(source)) return [];
  return [error([...path, 'source'], 'the key of an entry under evidence', quoted(source), suggestion(source, sources, 'there are'))];
}

function withinRange(path: Path, value: unknown, low: unknown, high: unknown): Flaw[] {
  if (typeof low === 'number' && typeof high === 'number' && low > high) {
    return [error([...path, 'low'], `at most high (${high})`, String(low))];
  }
  if (typeof value !== 'number') return [];
  if (typeof low === 'number' && value < low) return [error([...path, 'value'], `at least low (${low})`, String(value))];
  if (typeof high === 'number' && value > high) return [error([...path, 'value'], `at most high (${high})`, String(value))];
  return [];
}
