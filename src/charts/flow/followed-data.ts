/** One need in two worlds, on a line of time: who has it when, and what happens. */
import type { FollowedNeed, Way } from '../../experiment/index.ts';
import type { ArmMark } from '../marks.ts';
import type { Table } from '../table.ts';
import { flowWords } from './flow-words.ts';

type FollowedEvent = Way['events'][number];

/** What a symbol stands for. */
export type MarkKind = 'arises' | 'noted' | 'trouble' | 'answer' | 'met' | 'unmet';

/** Minutes are since the need arose. */
export interface Stretch {
  /** Place of the row. */
  readonly row: number;
  /** waits: in a line, put aside, or until the patient is seen. */
  readonly kind: 'waits' | 'works';
  readonly fromMin: number;
  readonly toMin: number;
}

export interface FollowedStep {
  readonly sinceMin: number;
  /** Day of the observed time and clock, in words. */
  readonly when: string;
  readonly sentence: string;
  readonly row: number;
  /** Null: it has no symbol; the stretches show it. */
  readonly mark: MarkKind | null;
}

export interface FollowedLane {
  readonly arm: ArmMark;
  /** False where the need does not arise. */
  readonly isThere: boolean;
  readonly rows: readonly string[];
  readonly stretches: readonly Stretch[];
  readonly steps: readonly FollowedStep[];
}

export interface FollowedData {
  readonly lanes: readonly FollowedLane[];
  /** The longest of them. */
  readonly endMin: number;
  /** stretched: early time takes more room than late time. */
  readonly axis: 'even' | 'stretched';
}

/** Words for what happens, which are the caller's. */
export interface FollowedNames {
  /** Title of a row: a role, or one of `patientRow`, `aiRow` and `contactRow`. */
  readonly row: (id: string) => string;
  /** Rows in their order. */
  readonly order: readonly string[];
  readonly when: (event: FollowedEvent) => string;
  /** Undefined: not worth saying. */
  readonly sentence: (event: FollowedEvent) => string | undefined;
}

export const patientRow = '@patient';
export const aiRow = '@ai';
export const contactRow = '@inPerson';

export function followedData(
  followed: FollowedNeed,
  arms: readonly ArmMark[],
  names: FollowedNames,
  axis: FollowedData['axis'],
): FollowedData {
  const lanes = followed.ways.map((way, place) => laneOf(way, arms[place], followed.arisenMin, names));
  const ends = lanes.flatMap(({ steps, stretches }) => [...steps.map(({ sinceMin }) => sinceMin), ...stretches.map(({ toMin }) => toMin)]);
  return { lanes, endMin: Math.max(1, ...ends), axis };
}

function laneOf(way: Way | null, arm: ArmMark, arisenMin: number, names: FollowedNames): FollowedLane {
  if (way === null) return { arm, isThere: false, rows: [], stretches: [], steps: [] };
  const drawn = stretchesOf(way.events);
  const told = way.events.flatMap((event) => {
    const sentence = names.sentence(event);
    return sentence === undefined ? [] : [{ event, sentence }];
  });
  const ids = new Set([...told.map(({ event }) => rowOf(event)), ...drawn.map(({ rowId }) => rowId)]);
  const rows = [...names.order.filter((id) => ids.has(id)), ...[...ids].filter((id) => !names.order.includes(id))];
  return {
    arm,
    isThere: true,
    rows: rows.map(names.row),
    stretches: drawn.map(({ rowId, kind, from, to }) => ({
      row: rows.indexOf(rowId),
      kind,
      fromMin: from - arisenMin,
      toMin: to - arisenMin,
    })),
    steps: told.map(({ event, sentence }) => ({
      sinceMin: event.minute - arisenMin,
      when: names.when(event),
      sentence,
      row: rows.indexOf(rowOf(event)),
      mark: markOf(event),
    })),
  };
}

interface Drawn {
  readonly rowId: string;
  readonly kind: Stretch['kind'];
  readonly from: number;
  readonly to: number;
}

/** Of each message: in whose line, in whose hands. Of the need: until it is seen in person. */
function stretchesOf(events: readonly FollowedEvent[]): Drawn[] {
  const drawn: Drawn[] = [];
  const begun = new Map<string, Omit<Drawn, 'to'>>();
  const end = (key: string, to: number): void => {
    const open = begun.get(key);
    begun.delete(key);
    if (open !== undefined && to > open.from) drawn.push({ ...open, to });
  };
  const begin = (key: string, rowId: string, kind: Stretch['kind'], from: number): void => {
    end(key, from);
    begun.set(key, { rowId, kind, from });
  };
  for (const event of events) {
    const key = String(event.message);
    const { minute, role } = event;
    if (event.event === 'joins' || event.event === 'interrupted') begin(key, role, 'waits', minute);
    if (event.event === 'opens' || event.event === 'resumes') begin(key, role, 'works', minute);
    if (event.event === 'works' || event.event === 'leaves' || event.event === 'done') end(key, minute);
    if (event.event === 'expectsContact') begin('contact', contactRow, 'waits', minute);
    if (event.event === 'seen') end('contact', minute);
  }
  const last = events.at(-1);
  for (const key of [...begun.keys()]) end(key, last?.minute ?? 0);
  return drawn;
}

/** Whose row an event is on. */
function rowOf({ event, role }: FollowedEvent): string {
  if (event === 'seenByAi' || event === 'drafted' || event === 'closedByAi' || event === 'sentUnread') return aiRow;
  if (event === 'seen' || event === 'expectsContact') return contactRow;
  return role === '' ? patientRow : role;
}

function markOf({ event, detail }: FollowedEvent): MarkKind | null {
  switch (event) {
    case 'arises':
      return 'arises';
    case 'seenByAi':
    case 'drafted':
    case 'recognises':
      return 'noted';
    case 'overlooks':
    case 'wrongAnswer':
    case 'reacts':
    case 'leaves':
      return 'trouble';
    case 'deadline':
      return detail === 'missed' ? 'trouble' : null;
    case 'answers':
    case 'closedByAi':
    case 'sentUnread':
    case 'seen':
      return 'answer';
    case 'met':
      return 'met';
    case 'ends':
    case 'stillOpen':
      return detail === 'unmet' ? 'unmet' : null;
    default:
      return null;
  }
}

export function followedTable({ lanes }: FollowedData, caption: string): Table {
  const words = flowWords.follow;
  return {
    caption,
    columns: [words.tableArm, words.tableWhen, words.tableSince, words.tableWhat],
    rows: lanes.flatMap(({ arm, isThere, steps }): Table['rows'] =>
      isThere
        ? steps.map(({ when, sinceMin, sentence }) => [arm.title, when, sinceMin, sentence])
        : [[arm.title, null, null, words.notHere]],
    ),
  };
}
