/** What becomes of a hundred drafts, and the minutes that they save and take. */
import type { Labels, Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import type { Table } from '../table.ts';
import { words } from '../words.ts';
import type { ShareEstimate } from './roc.ts';
import { aiWords } from './words.ts';

/** What the scenario says of drafts in an arm, for one role. */
export interface DraftNumbers {
  /** Share of drafts with an error that matters. */
  readonly error: number;
  /** By a draft that is used; below zero: lost. */
  readonly savedMin: number;
  /** Mean minutes that one takes that is not used. */
  readonly readingMin: number;
  readonly mendMin: number;
}

export interface DraftMinutes {
  readonly saved: number;
  readonly reading: number;
  readonly mending: number;
}

export interface DraftRow {
  readonly arm: ArmMark;
  /** Null: everybody. */
  readonly role: string | null;
  readonly title: string;
  /** Of the messages closed for which there was a draft. */
  readonly used: ShareEstimate;
  /** Of those used. Null where none was used. */
  readonly errorSent: ShareEstimate | null;
  readonly severeSent: ShareEstimate | null;
  /** Of those used: noticed and mended; the scenario's share of drafts with an error less what was sent. */
  readonly mended: number;
  /** For a hundred drafts, from the numbers of the scenario. Only of roles. */
  readonly minutes: DraftMinutes | null;
}

export interface DraftsData {
  readonly rows: readonly DraftRow[];
}

export interface DraftsChoice {
  readonly arms: readonly ArmMark[];
  readonly roles: readonly string[];
  /** @param role null: numbers that hold for all roles; those of minutes are then zero */
  readonly numbersOf: (arm: string, role: string | null) => DraftNumbers | undefined;
}

/** Rows of the arms with drafts: everybody, then each role that closes messages with a draft, if there are several. */
export function draftsData(lookup: Lookup, labels: Labels, { arms, roles, numbersOf }: DraftsChoice): DraftsData {
  const rowOf = (arm: ArmMark, role: string | null): DraftRow[] => {
    const estimateOf = (outcome: string): ShareEstimate | null => {
      const row = lookup.outcome(arm.id, outcome, { role });
      return row === undefined || row.mean === null ? null : { mean: row.mean, halfWidth: row.halfWidth };
    };
    const used = estimateOf('draftUsedFraction');
    if (used === null) return [];
    const errorSent = estimateOf('draftErrorSentFraction');
    const numbers = numbersOf(arm.id, role);
    const mended = Math.max(0, (numbers?.error ?? 0) - (errorSent?.mean ?? 0));
    const minutes =
      role === null || numbers === undefined
        ? null
        : {
            saved: 100 * used.mean * numbers.savedMin,
            reading: 100 * (1 - used.mean) * numbers.readingMin,
            mending: 100 * used.mean * mended * numbers.mendMin,
          };
    const title = role === null ? aiWords.everybody : labels.role(role);
    return [{ arm, role, title, used, errorSent, severeSent: estimateOf('severeErrorSentFraction'), mended, minutes }];
  };
  const rows = arms.flatMap((arm) => {
    const ofRoles = roles.flatMap((role) => rowOf(arm, role));
    return ofRoles.length === 1 ? ofRoles : [...rowOf(arm, null), ...ofRoles];
  });
  return { rows };
}

export const netMinutes = ({ saved, reading, mending }: DraftMinutes): number => saved - reading - mending;

const percent = (share: number | null | undefined): number | null => (share === null || share === undefined ? null : share * 100);

export function draftsTable({ rows }: DraftsData, caption: string): Table {
  const { columns } = aiWords;
  return {
    caption,
    columns: [
      words.arm,
      words.role,
      columns.used,
      aiWords.half,
      columns.errorSent,
      `${columns.errorSent} ${aiWords.half}`,
      columns.severe,
      columns.mended,
      columns.savedMin,
      columns.readMin,
      columns.mendMin,
    ],
    rows: rows.map(({ arm, title, used, errorSent, severeSent, mended, minutes }) => [
      arm.title,
      title,
      percent(used.mean),
      percent(used.halfWidth),
      percent(errorSent?.mean),
      percent(errorSent?.halfWidth),
      percent(severeSent?.mean),
      percent(mended),
      minutes?.saved ?? null,
      minutes?.reading ?? null,
      minutes?.mending ?? null,
    ]),
  };
}
