/** Which rows of a result the table shows, in which order, and under which names. */
import { type ExperimentResult, keyOf, type OutcomeId, type OutcomeRow, outcomes, type Statistic } from '../experiment/index.ts';

interface Family {
  readonly title: string;
  readonly ids: readonly OutcomeId[];
  /** What a shortened section shows for every role, group or setting. */
  readonly leading?: readonly OutcomeId[];
}

const work: readonly OutcomeId[] = [
  'inboxMinPerDay',
  'afterHoursMinPerDay',
  'afterHoursFraction',
  'nonWorkdayMin',
  'teamMinPerDay',
  'messagesPerDay',
  'switchesPerDay',
  'touchesPerThread',
  'threadMessageCount',
  'utilizationFraction',
  'backlogCount',
  'waitingCount',
  'backlogGrowthPerDay',
];

const timeliness: readonly OutcomeId[] = [
  'waitMin',
  'timeInSystemMin',
  'firstReadMin',
  'responseMin',
  'resolutionMin',
  'answeredWithin1BusinessDayFraction',
  'answeredWithin2BusinessDaysFraction',
  'answeredWithin3BusinessDaysFraction',
  'waitingReactionFraction',
];

const safety: readonly OutcomeId[] = [
  'urgentFirstReadMin',
  'urgentLateFraction',
  'urgentMissedFraction',
  'wrongDeflectionFraction',
  'wrongClosureFraction',
  'draftErrorSentFraction',
  'severeErrorSentFraction',
  'protocolErrorFraction',
];

const ai: readonly OutcomeId[] = [
  'seenByAiFraction',
  'triageSensitivity',
  'triageSpecificity',
  'triageMissFraction',
  'triagePpv',
  'flaggedFraction',
  'triageCalibrationRatio',
  'mislabelledFraction',
  'misroutedFraction',
  'resolvedBeforePhysicianFraction',
  'closedByAiFraction',
  'needlessCareFraction',
  'draftUsedFraction',
  'auditFindingFraction',
];

const access: readonly OutcomeId[] = [
  'needsMetFraction',
  'unmetUrgentNeedFraction',
  'portalFraction',
  'phoneFraction',
  'visitFraction',
  'emergencyFraction',
  'noContactFraction',
  'settledByAdviceFraction',
  'gaveUpFraction',
  'unreadFraction',
];

const money: readonly OutcomeId[] = ['labourUsdPerDay', 'aiUsdPerDay', 'programmeUsdPerDay', 'revenueUsdPerDay', 'netCostUsdPerDay'];

/** Totals, by what a reader asks. An outcome that is not named here comes under "Other". */
const families: readonly Family[] = [
  { title: 'Work', ids: work },
  { title: 'Timeliness', ids: timeliness },
  { title: 'Safety', ids: safety },
  { title: 'AI', ids: ai },
  { title: 'Access', ids: access },
  { title: 'Money', ids: money },
];

const byRole: Family = {
  title: 'By role',
  ids: [
    'inboxMinPerDay',
    'afterHoursMinPerDay',
    'afterHoursFraction',
    'nonWorkdayMin',
    'messagesPerDay',
    'switchesPerDay',
    'heavyLoadFraction',
    'utilizationFraction',
    'backlogCount',
    'waitMin',
    'draftUsedFraction',
    'labourUsdPerDay',
  ],
  leading: ['inboxMinPerDay', 'afterHoursMinPerDay'],
};
const byGroup: Family = {
  title: 'By patient group',
  ids: [
    'responseMin',
    'answeredWithin1BusinessDayFraction',
    'urgentLateFraction',
    'needsMetFraction',
    'unmetUrgentNeedFraction',
    'triageSensitivity',
  ],
  leading: ['answeredWithin1BusinessDayFraction', 'needsMetFraction'],
};

const leadingBySetting: readonly OutcomeId[] = [
  'inboxMinPerDay',
  'answeredWithin1BusinessDayFraction',
  'urgentLateFraction',
  'needsMetFraction',
  'unmetUrgentNeedFraction',
  'netCostUsdPerDay',
];

const statisticNames: Partial<Record<Statistic, string>> = {
  p50: 'median',
  p90: '90th percentile',
  quartileRatio: 'upper to lower quartile',
  gini: 'Gini coefficient',
};

/** A row of the table, to be looked up in each arm by its key. */
export interface Line {
  readonly label: string;
  readonly unit: string;
  readonly key: string;
  /** Shown however long the section is. */
  readonly isLeading: boolean;
}

export interface Section {
  readonly title: string;
  /** By role, patient group or setting: many rows that say much the same. */
  readonly isDetail: boolean;
  readonly lines: readonly Line[];
}

function lineOf(row: OutcomeRow, leading: readonly OutcomeId[]): Line {
  const names = [outcomes[row.outcome].title, statisticNames[row.statistic], row.role, row.group];
  return {
    label: names.filter(Boolean).join(', '),
    unit: row.unit,
    key: keyOf(row),
    isLeading: leading.includes(row.outcome) && !statisticNames[row.statistic],
  };
}

/** The rows of a family, in its order. */
function sectionOf({ title, ids, leading = [] }: Family, rows: readonly OutcomeRow[], isDetail = true): Section {
  return { title, isDetail, lines: ids.flatMap((id) => rows.filter((row) => row.outcome === id).map((row) => lineOf(row, leading))) };
}

/** All that there is to show. What has no value in any arm is left out; quantiles are shown with the totals only, but for the median. */
export function sectionsOf(result: ExperimentResult): Section[] {
  const seen = new Map(result.outcomes.filter((row) => row.n > 0 && row.category === null).map((row) => [keyOf(row), row]));
  const rows = [...seen.values()];
  const totals = rows.filter((row) => row.setting === null && row.role === null && row.group === null);
  const details = rows.filter((row) => row.statistic !== 'p90');
  const named = families.flatMap(({ ids }) => ids);
  const others = (Object.keys(outcomes) as OutcomeId[]).filter((id) => !named.includes(id));
  const settings = [...new Set(rows.flatMap((row) => row.setting ?? []))];
  const sections = [
    ...families.map((family) => sectionOf(family, totals, false)),
    sectionOf({ title: 'Other', ids: others }, totals, false),
    sectionOf(
      byRole,
      details.filter((row) => row.setting === null && row.role !== null),
    ),
    sectionOf(
      byGroup,
      details.filter((row) => row.setting === null && row.group !== null),
    ),
    // With one setting its rows say what the totals say.
    ...(settings.length < 2 ? [] : settings).map((setting) =>
      sectionOf(
        { title: `In ${setting}`, ids: named, leading: leadingBySetting },
        details.filter((row) => row.setting === setting && row.role === null && row.group === null),
      ),
    ),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}
