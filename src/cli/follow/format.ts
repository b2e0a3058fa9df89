/** A need's ways side by side, and lists of examples, as text. */
import { csvText, type Example, type FollowedNeed, jsonText, momentOf, type Way } from '../../experiment/index.ts';
import { layOut, wrap } from '../../report/index.ts';
import type { Format } from '../output-options.ts';
import { duration, wordsOf } from './words.ts';

/** One need in its ways. */
export interface Followed {
  readonly kind: 'need';
  readonly scenario: string;
  readonly warmUpDays: number;
  /** By way. */
  readonly arms: readonly string[];
  readonly followed: FollowedNeed;
}

/** Needs that are worth following. */
export interface Listed {
  readonly kind: 'examples';
  readonly scenario: string;
  readonly replication: number;
  readonly baseline: string;
  readonly arm: string;
  readonly examples: readonly Example[];
}

export const followFormatters: Readonly<Record<Format, (result: Followed | Listed, width: number) => string>> = {
  table: (result, width) => (result.kind === 'need' ? needTable(result, width) : exampleTable(result, width)),
  json: (result) => {
    if (result.kind === 'examples') {
      const { kind: _, ...rest } = result;
      return jsonText(rest);
    }
    return jsonText({ scenario: result.scenario, ...result.followed });
  },
  csv: (result) => (result.kind === 'need' ? needCsv(result) : csvText(exampleColumns, result.examples)),
};

const exampleColumns = ['group', 'change', 'need', 'urgency', 'baselineMetAfterMin', 'armMetAfterMin', 'changeMin'] as const;
const eventColumns = ['arm', 'need', 'day', 'clock', 'minute', 'event', 'message', 'messageId', 'category', 'role', 'detail'] as const;
const numberColumns = ['waitMin', 'workMin', 'dueMin', 'score'] as const;

function needCsv({ followed: { need, ways } }: Followed): string {
  const rows = ways.flatMap((way) => (way?.events ?? []).map((event) => ({ ...event, arm: way?.arm, need })));
  return csvText([...eventColumns, ...numberColumns], rows);
}

const groupWords = (group: string) => (group === '' ? 'all patients' : group);
const urgencyWords = { routine: 'routine', sameDay: 'urgent: the same day', emergent: 'urgent: at once' } as const;

function needTable(result: Followed, width: number): string {
  const { scenario, warmUpDays, arms, followed } = result;
  const { need, replication, group, urgency, arisenMin } = followed;
  const { day, clock } = momentOf(arisenMin, warmUpDays);
  const heading = [
    ...wrap(`${need} in ${scenario}, replication ${replication}`, width),
    ...wrap(`${groupWords(group)}; ${urgencyWords[urgency]}; arises on day ${day} (${clock}) of the observed time`, width),
  ];
  return blocks([heading, sideBySide(followed, arms, width), totalsTable(followed, arms, width)]);
}

/** What is the same in all ways comes first; from the first difference on each column is read on its own, moment by moment. */
function sideBySide({ ways, commonEvents }: FollowedNeed, arms: readonly string[], width: number): string[] {
  const clockWidth = 'day 100 Mon 00:00'.length;
  const cellWidth = Math.max(20, Math.floor((width - clockWidth) / ways.length) - 2);
  const row = (first: string, cells: readonly string[]) =>
    `${first.padEnd(clockWidth)}${cells.map((cell) => `  ${cell.padEnd(cellWidth)}`).join('')}`.trimEnd();
  const hasSeveral = ways.some((way) => way?.events.some(({ message }) => (message ?? 1) > 1));
  const rows = (columns: readonly Way['events'][]) =>
    byMoment(columns).flatMap((now) => {
      const { day, clock } = now.flat()[0];
      const cells = now.map((events) => events.flatMap((event) => hanging(wordsOf(event, hasSeveral), cellWidth)));
      const height = Math.max(...cells.map(({ length }) => length));
      return Array.from({ length: height }, (_, line) =>
        row(
          line === 0 ? `day ${day} ${clock}` : '',
          cells.map((cell) => cell[line] ?? ''),
        ),
      );
    });
  const all = ways.map((way) => way?.events ?? []);
  const rest = rows(all.map((events) => events.slice(commonEvents)));
  const rule = ways.length < 2 ? [] : [rest.length === 0 ? 'The same in both.' : '-'.repeat(width)];
  const absent = ways.flatMap((way, place) => (way === null ? [`In ${arms[place]} this need does not arise.`] : []));
  return [row('', arms), ...rows(all.map((events) => events.slice(0, commonEvents))), ...rule, ...rest, ...absent];
}

/** For each moment at which something happens, what happens then by column. */
function byMoment(columns: readonly Way['events'][]): Way['events'][][] {
  const minutes = [...new Set(columns.flat().map(({ minute }) => minute))].sort((a, b) => a - b);
  return minutes.map((minute) => columns.map((events) => events.filter((event) => event.minute === minute)));
}

/** Lines after the first stand further in. */
function hanging(text: string, width: number): string[] {
  const [first, ...rest] = wrap(text, width - 2);
  return [first, ...rest.map((line) => `  ${line}`)];
}

function totalsTable({ ways }: FollowedNeed, arms: readonly string[], width: number): string[] {
  const roles = [...new Set(ways.flatMap((way) => Object.keys(way?.totals.workMinByRole ?? {})))];
  const fates = { met: '', unmet: 'never', undecided: 'undecided at the end of the run' };
  const rowOf = (title: string, cell: (totals: Way['totals']) => string) => [title, ...ways.map((way) => (way ? cell(way.totals) : '-'))];
  const rows = [
    rowOf('met after', ({ isMet, metAfterMin }) => (metAfterMin === null ? fates[isMet] : duration(metAfterMin))),
    rowOf('first answer after', ({ answeredAfterMin }) => (answeredAfterMin === null ? 'none' : duration(answeredAfterMin))),
    rowOf('messages', ({ messages }) => String(messages)),
    rowOf('openings by staff', ({ openings }) => String(openings)),
    rowOf('waiting in line', ({ waitMin }) => duration(waitMin)),
    rowOf('work', ({ workMin }) => duration(workMin)),
    ...roles.map((role) => rowOf(`  of ${role}`, ({ workMinByRole }) => duration(workMinByRole[role] ?? 0))),
    rowOf('reactions to waiting', ({ reactions }) => String(reactions)),
    rowOf('seen by a clinician', ({ contacts }) => (contacts === 1 ? 'once' : contacts === 0 ? 'never' : `${contacts} times`)),
  ];
  return layOut(['Totals', ...arms], rows, width);
}

const changeWords = {
  helpedMost: 'met sooner',
  harmedMost: 'met later',
  newlyMet: 'newly met',
  noLongerMet: 'no longer met',
} as const;

function exampleTable({ scenario, replication, baseline, arm, examples }: Listed, width: number): string {
  const title = wrap(`${arm} against ${baseline} in ${scenario}, replication ${replication}: the needs with the greatest change`, width);
  if (examples.length === 0) return blocks([title, ['No need fares differently.']]);
  const after = (minutes: number | null) => (minutes === null ? 'never' : duration(minutes));
  const rows = examples.flatMap(({ group, change, need, urgency, baselineMetAfterMin, armMetAfterMin, changeMin }, place) => [
    ...(group === examples[place - 1]?.group ? [] : [[groupWords(group), '', '', '', '']]),
    [
      `  ${need}`,
      `${changeWords[change]}${urgency === 'routine' ? '' : ', urgent'}`,
      after(baselineMetAfterMin),
      after(armMetAfterMin),
      changeMin === null ? '' : `${changeMin < 0 ? '-' : '+'}${duration(Math.abs(changeMin))}`,
    ],
  ]);
  const note = wrap(
    'Met after which time: of each kind the greatest change in the group; of those met in one arm only the one met soonest there. ' +
      'They are extremes and not what is usual: "run" says how many fare better and worse. Follow one with --need ID.',
    width,
  );
  return blocks([title, layOut(['Need', '', baseline, arm, 'change'], rows, width), note]);
}

function blocks(all: readonly (readonly string[])[]): string {
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
