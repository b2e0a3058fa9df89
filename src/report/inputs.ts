/** Items 3.3 and 3.4 of STRESS-DES: every number with what is known of it, and what is assumed. */
import { familiesMoved } from '../experiment/index.ts';
import { numbersWithoutEvidence, type Parameter } from '../scenario/index.ts';
import { blocks, code, counted, plain, table } from './markdown.ts';
import { type Block, blockTitles, keysOf, type Place } from './place.ts';
import type { Context } from './report-input.ts';

interface Known {
  readonly parameter: Parameter;
  readonly place: Place;
  /** Title of the arm that sets it; empty for the world that all arms share. */
  readonly arm: string;
}

/** By block of the scenario, and in it by words. */
function knownOf({ scenario, placeOf }: Context): readonly (readonly [Block, readonly Known[]])[] {
  const unsaid = new Set(numbersWithoutEvidence(scenario.document));
  const known = scenario.parameters
    .filter(({ pointer }) => !unsaid.has(pointer))
    .map((parameter) => ({ parameter, place: placeOf(keysOf(parameter.pointer)), arm: armOf(parameter.pointer, scenario.arms) }));
  return (Object.keys(blockTitles) as Block[]).flatMap((block) => {
    const rows = known.filter(({ place }) => place.block === block).sort(inOrder);
    return rows.length === 0 ? [] : [[block, rows] as const];
  });
}

/** By code units and not by a locale, so that the order is the same on every machine; the world first. */
function inOrder(a: Known, b: Known): number {
  return compare(a.place.words, b.place.words) || compare(a.arm, b.arm) || compare(a.parameter.pointer, b.parameter.pointer);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function armOf(pointer: string, arms: Context['scenario']['arms']): string {
  const place = /^\/arms\/(\d+)\//.exec(pointer);
  return place ? arms[Number(place[1])].title : '';
}

const nameOf = ({ place, arm }: Known) => plain(`${place.words}${arm === '' ? '' : ` (arm: ${arm})`}`);

export function inputParameters(context: Context): string {
  const all = knownOf(context);
  const count = all.reduce((sum, [, rows]) => sum + rows.length, 0);
  const tables = all.map(([block, rows]) =>
    blocks(
      `**${blockTitles[block]}** (${counted(rows.length, 'number')})`,
      table(['Parameter', 'Meaning', 'Value', 'Unit', 'Range', 'Grade', 'Evidence', 'Path'], rows.map(inputRow)),
    ),
  );
  return blocks(
    count === 0
      ? 'No number of the scenario carries evidence; the values are in 2.5, and 3.4 lists them.'
      : `${counted(count, 'number')} with evidence. Grade: measured, derived (arithmetic on measured figures) or assumed. Range: what is worth trying. ` +
          'Shares run from 0 to 1. Weights of profiles of the week and lists of observed values are in the scenario file.',
    ...tables,
    'Time-dependent inputs are the profiles of the week, surges, sessions, and levers with a start week or a ramp.',
    '> TO FILL: how distributions were chosen before others, where the notes do not say it.',
  );
}

function inputRow(known: Known): string[] {
  const { parameter, place } = known;
  const { value, grade = '', source, note = '', distribution } = parameter;
  // What is assumed has its reasons in 3.4.
  const evidence = [source === undefined ? '' : code(source), grade === 'assumed' ? '' : plain(note)].filter(Boolean).join(': ');
  const range = [rangeOf(parameter), distribution ?? ''].filter(Boolean).join(', ');
  return [nameOf(known), plain(place.meaning), String(value), place.unit, range, grade, evidence, code(parameter.pointer)];
}

function rangeOf({ low, high }: Parameter): string {
  if (low === undefined && high === undefined) return '';
  return low === undefined ? `up to ${high}` : high === undefined ? `from ${low}` : `${low} to ${high}`;
}

export function assumptions(context: Context): string {
  const all = knownOf(context);
  const counts = all.map(([block, rows]) => {
    const of = (grade: Parameter['grade']) => String(rows.filter(({ parameter }) => parameter.grade === grade).length);
    return [blockTitles[block], of('measured'), of('derived'), of('assumed'), of(undefined)];
  });
  const tables = all.flatMap(([block, rows]) => {
    const assumed = rows.filter(({ parameter }) => parameter.grade === 'assumed');
    const text = table(['Assumed', 'Why this value', 'Bears on'], reasons(assumed));
    return text === '' ? [] : [blocks(`**${blockTitles[block]}** (${counted(assumed.length, 'assumed number')})`, text)];
  });
  return blocks(
    table(['Numbers by family', 'Measured', 'Derived', 'Assumed', 'Without a grade'], counts),
    ...tables,
    withoutEvidence(context),
    'Assumed in the rules themselves: 2.2 to 2.5.',
    '> TO FILL: assumptions about rules and structure that a reader of this field would question, with the reasons for them.',
  );
}

/** One row for all numbers of which the same is said. */
function reasons(assumed: readonly Known[]): string[][] {
  const groups = new Map<string, Known[]>();
  for (const known of assumed) {
    const key = JSON.stringify([known.parameter.note ?? '', known.parameter.source ?? '', familiesOf(known)]);
    groups.set(key, [...(groups.get(key) ?? []), known]);
  }
  return [...groups.values()].map((group) => {
    const { note = '', source } = group[0].parameter;
    const why = [source === undefined ? '' : code(source), plain(note)].filter(Boolean).join(': ');
    return [together(group), why, familiesOf(group[0])];
  });
}

/** `Visits, duration: mean = 22, cv = 0.35; ...`: what begins alike is said once. */
function together(group: readonly Known[]): string {
  const byStart = new Map<string, string[]>();
  for (const { place, arm, parameter } of group) {
    const cut = place.words.lastIndexOf(', ');
    const start = `${place.words.slice(0, Math.max(0, cut))}${arm === '' ? '' : ` (arm: ${arm})`}`;
    byStart.set(start, [...(byStart.get(start) ?? []), `${place.words.slice(cut < 0 ? 0 : cut + 2)} = ${parameter.value}`]);
  }
  return [...byStart].map(([start, ends]) => plain(`${start}${start === '' ? '' : ': '}${ends.join(', ')}`)).join('; ');
}

const familiesOf = ({ parameter }: Known) => (familiesMoved(parameter.pointer) ?? []).join(', ');

function withoutEvidence({ scenario, placeOf }: Context): string {
  const pointers = numbersWithoutEvidence(scenario.document);
  if (pointers.length === 0) return 'Of every number of the scenario something is said.';
  const rows = pointers.map((pointer) => {
    const arm = armOf(pointer, scenario.arms);
    return [plain(`${placeOf(keysOf(pointer)).words}${arm === '' ? '' : ` (arm: ${arm})`}`), code(pointer)];
  });
  return blocks(
    `The scenario says nothing of where ${counted(pointers.length, 'number comes', 'numbers come')} from:`,
    table(['Number', 'Path'], rows),
  );
}
