/** Which outcomes a number of a scenario bears on, by the place where it stands. */
import type { OutcomeId } from '../model/index.ts';

/** The catalogue of outcomes by what they are about; each stands in one family. */
export const outcomeFamilies = {
  work: [
    'inboxMinPerDay',
    'afterHoursMinPerDay',
    'afterHoursFraction',
    'nonWorkdayMin',
    'teamMinPerDay',
    'utilizationFraction',
    'switchesPerDay',
    'heavyLoadFraction',
  ],
  waiting: ['backlogCount', 'waitingCount', 'backlogGrowthPerDay', 'waitMin', 'timeInSystemMin'],
  answers: [
    'firstReadMin',
    'responseMin',
    'resolutionMin',
    'answeredWithin1BusinessDayFraction',
    'answeredWithin2BusinessDaysFraction',
    'answeredWithin3BusinessDaysFraction',
    'waitingReactionFraction',
  ],
  urgency: ['urgentFirstReadMin', 'urgentLateFraction', 'urgentMissedFraction', 'unmetUrgentNeedFraction'],
  access: ['needsMetFraction', 'gaveUpFraction', 'unreadFraction', 'visitsPerDay', 'emergencyVisitsPerDay'],
  channels: ['portalFraction', 'phoneFraction', 'visitFraction', 'emergencyFraction', 'noContactFraction'],
  advice: ['settledByAdviceFraction', 'wrongDeflectionFraction'],
  volume: ['messagesPerDay', 'threadMessageCount'],
  routing: ['misroutedFraction', 'resolvedBeforePhysicianFraction', 'touchesPerThread'],
  flags: [
    'triageSensitivity',
    'triageSpecificity',
    'triageMissFraction',
    'triagePpv',
    'flaggedFraction',
    'triageCalibrationRatio',
    'triageCalibrationSlope',
    'seenByAiFraction',
    'needlessCareFraction',
  ],
  labels: ['mislabelledFraction', 'closedByAiFraction', 'wrongClosureFraction'],
  drafting: ['draftUsedFraction', 'draftErrorSentFraction', 'severeErrorSentFraction'],
  checks: ['protocolErrorFraction', 'auditFindingFraction'],
  money: ['labourUsdPerDay', 'aiUsdPerDay', 'programmeUsdPerDay', 'contactsOutsideUsdPerDay', 'revenueUsdPerDay', 'netCostUsdPerDay'],
} as const satisfies { readonly [family: string]: readonly OutcomeId[] };

export type OutcomeFamily = keyof typeof outcomeFamilies;

/** Whatever takes or gives minutes changes how long everybody waits, and who gives up waiting. */
const minutes: readonly OutcomeFamily[] = ['work', 'waiting', 'answers', 'urgency', 'access', 'money'];
/** More messages take more minutes; which way needs go decides how many there are. */
const demand: readonly OutcomeFamily[] = ['volume', ...minutes];
const choice: readonly OutcomeFamily[] = ['channels', ...demand];
/** When it is done, and not how much there is to do. */
const order: readonly OutcomeFamily[] = ['waiting', 'answers', 'urgency'];
const passing: readonly OutcomeFamily[] = ['routing', ...minutes];
const labelling: readonly OutcomeFamily[] = ['labels', ...passing];
const detection: readonly OutcomeFamily[] = ['flags', 'urgency', 'waiting', 'answers'];
const everything = Object.keys(outcomeFamilies) as OutcomeFamily[];
const prices: readonly OutcomeFamily[] = ['money'];
/** The order in which groups are compared: no outcome of the catalogue moves. */
const nothing: readonly OutcomeFamily[] = [];

/**
 * Paths of the world and the families that they bear on: by the mechanism that the number belongs to, and by way of crowding. `*` is any
 * one key, `**` at the end whatever follows. The first that fits counts.
 */
const places: readonly (readonly [pattern: string, families: readonly OutcomeFamily[]])[] = [
  ['/calendar/profiles/**', ['work', ...order]],
  ['/calendar/surges/**', demand],
  ['/calendar/staff/**', minutes],

  ['/populations/*/frailtyCv', demand],
  ['/populations/*/groups/*/disadvantageRank', nothing],
  ['/populations/*/groups/*/callNotEngaged', ['access', 'urgency']],
  ['/populations/*/groups/*/unreadReplies', ['access', 'volume', 'answers']],
  ['/populations/*/groups/*/*', choice],

  ['/needs/*/*/usdPerContact', prices],
  ['/needs/*/urgency/*', ['urgency', 'waiting', 'answers']],
  ['/needs/*/visit/**', ['channels', 'access', 'urgency']],
  ['/needs/*/emergency/**', ['channels', 'access', 'urgency']],
  ['/needs/**', choice],

  ['/categories/*/priority', order],
  ['/categories/*/ageing/*', order],
  ['/categories/*/whenClosed/**', order],
  ['/categories/*/handlingMin/**', minutes],
  ['/categories/*/readingMin/**', minutes],
  ['/categories/*/multiTopic/*', minutes],
  ['/categories/*/resolver/*', passing],
  ['/categories/*/forwards/**', passing],
  ['/categories/*/complexityCorrelation', passing],
  ['/categories/*/followUp/**', demand],
  ['/categories/*/triggers/**', demand],
  ['/categories/*/patience/usdPerVisit', prices],
  ['/categories/*/patience/usdPerEmergency', prices],
  ['/categories/*/patience/**', demand],

  ['/settings/*/roles/*/rank', passing],
  ['/settings/*/roles/*/recognition', ['urgency']],
  ['/settings/*/roles/*/heavyLoadPerWeek', ['work']],
  ['/settings/*/roles/*/wageUsdPerHour', prices],
  ['/settings/*/roles/**', minutes],
  ['/settings/*/panel/*', demand],
  ['/settings/*/arrivals/**', demand],
  ['/settings/*/openingBacklog/**', demand],
  ['/settings/*/busyness/*', demand],
  ['/settings/*/needs/*/factor', demand],
  ['/settings/*/needs/*/*', ['urgency', 'waiting', 'answers']],
  ['/settings/*/categories/*/resolver/*', passing],
  ['/settings/*/categories/*/followUp', demand],
  ['/settings/*/categories/**', minutes],

  ['/policies/*/cost/minPerWeek/*', prices],
  ['/policies/*/cost/*', prices],
  ['/policies/governance/*/cost/minPerWeek/*', prices],
  ['/policies/governance/*/cost/*', prices],
  ['/policies/urgency/**', ['urgency']],
  ['/policies/triage/humanPool/handlingFactor', minutes],
  ['/policies/triage/humanRoutingAccuracy', passing],
  ['/policies/triage/ai/labelAccuracy', passing],
  ['/policies/triage/ai/complexityCorrelation', passing],
  ['/policies/triage/ai/confusion/**', passing],
  ['/policies/triage/ai/confidence/*', passing],
  ['/policies/triage/ai/differences/*/labelAccuracyChange', passing],
  ['/policies/triage/ai/differences/*/specificity', ['flags', ...minutes]],
  ['/policies/triage/ai/differences/*/sensitivityChange', detection],
  ['/policies/triage/ai/sensitivity', detection],
  ['/policies/triage/ai/auc', detection],
  ['/policies/triage/ai/specificity', ['flags', ...minutes]],
  ['/policies/triage/ai/flagPriority', order],
  ['/policies/triage/ai/recognitionWhenFlagged', ['urgency']],
  ['/policies/triage/ai/seekCareNow/usdPerContact', prices],
  ['/policies/triage/ai/seekCareNow/**', ['urgency', 'access']],
  ['/policies/triage/ai/autoClose/**', ['routing', 'labels', ...demand]],
  ['/policies/triage/*', everything],
  ['/policies/governance/audit/*', ['checks', ...passing]],
  ['/policies/governance/drift/sensitivityLossPerWeek', detection],
  ['/policies/governance/drift/labelAccuracyLossPerWeek', labelling],
  ['/policies/governance/disclosure/followUpFactor', demand],
  ['/policies/governance/differences/*/followUpFactor', demand],
  ['/policies/governance/**', everything],
  ['/policies/refillProtocol/comesBack', demand],
  ['/policies/refillProtocol/comesBackAfterMin/**', demand],
  ['/policies/refillProtocol/comesBackAfterMin', demand],
  ['/policies/refillProtocol/*', ['checks', ...passing]],
  ['/policies/protectedTime/usdPerVisit', prices],
  ['/policies/protectedTime/*', minutes],
  ['/policies/leaveCover/*', minutes],
  ['/policies/billing/paidUsd', prices],
  ['/policies/billing/**', choice],
  ['/policies/drafts/**', ['drafting', ...demand]],
  ['/policies/selfService/**', ['advice', ...choice]],
  ['/policies/education/*', choice],
  ['/policies/outreach/*', choice],
  ['/policies/translation/aiGapFactor', detection],
  ['/policies/translation/**', choice],
  ['/policies/structuredIntake/labelledRight', passing],
  ['/policies/structuredIntake/**', choice],
  ['/policies/loops/**', choice],
];

/**
 * @param pointer a JSON pointer into a scenario's document, in the world or in the patch of an arm, such as
 * `/categories/advice/handlingMin/physician/mean`
 * @returns the families of outcomes that the number bears on; undefined for a place that the table does not know
 */
export function familiesMoved(pointer: string): readonly OutcomeFamily[] | undefined {
  const keys = pointer.replace(/^\/arms\/\d+\/patch/, '').split('/');
  return places.find(([pattern]) => fits(pattern.split('/'), keys))?.[1];
}

function fits(pattern: readonly string[], keys: readonly string[]): boolean {
  const isOpen = pattern.at(-1) === '**';
  const fixed = isOpen ? pattern.slice(0, -1) : pattern;
  return (isOpen ? keys.length > fixed.length : keys.length === fixed.length) && fixed.every((part, i) => part === '*' || part === keys[i]);
}
