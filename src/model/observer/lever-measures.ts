/** Measures of the levers. */
import { none, type Plan } from '../plan/plan.ts';
import { type MeasureReader, meansOf, type Read, reader } from './reader.ts';
import { cellsAlong, type Dimension } from './rows.ts';

const people: readonly Dimension[] = ['group', 'category'];

/** What only worlds with a lever have: AI triage, drafts, advice, protocols, audits. */
export function leverMeasures(plan: Plan): MeasureReader[] {
  const { aiTriage, drafts, selfService, refillProtocol, governance } = plan.levers;
  const calibrationRatio: Read = ({ observer }, index) => observer.isUrgent.mean(index) / observer.statedChance.mean(index);
  const calibration = (): MeasureReader[] =>
    cellsAlong(plan, ['group']).map((cell) => reader(plan, 'triageCalibrationRatio', 'mean', cell, calibrationRatio));
  const slopes = (): MeasureReader[] =>
    cellsAlong(plan, ['group'])
      .filter(({ setting }) => setting === none)
      .map((cell) => reader(plan, 'triageCalibrationSlope', 'mean', cell, ({ observer }) => observer.calibration.slope(cell.group)));
  const missed: Read = ({ observer }, index) => 1 - observer.flaggedUrgent.mean(index);
  const misses = (): MeasureReader[] =>
    cellsAlong(plan, people).map((cell) => reader(plan, 'triageMissFraction', 'fraction', cell, missed));
  return [
    ...(aiTriage === undefined
      ? []
      : [
          ...meansOf(plan, 'triageSensitivity', 'fraction', 'flaggedUrgent', people),
          ...meansOf(plan, 'triageSpecificity', 'fraction', 'unflaggedRoutine', people),
          ...misses(),
          ...meansOf(plan, 'triagePpv', 'fraction', 'urgentAmongFlagged', ['group']),
          ...meansOf(plan, 'flaggedFraction', 'fraction', 'flagged', people),
          ...calibration(),
          ...slopes(),
          ...meansOf(plan, 'seenByAiFraction', 'fraction', 'seenByAi', people),
          ...meansOf(plan, 'mislabelledFraction', 'fraction', 'mislabelled', people),
          ...meansOf(plan, 'closedByAiFraction', 'fraction', 'closedByAi', people),
          ...meansOf(plan, 'wrongClosureFraction', 'fraction', 'closedWrongly', people),
          ...meansOf(plan, 'needlessCareFraction', 'fraction', 'sentToCareNeedlessly', ['group']),
        ]),
    ...(drafts === undefined
      ? []
      : [
          ...meansOf(plan, 'draftUsedFraction', 'fraction', 'draftUsed', ['role', 'group']),
          ...meansOf(plan, 'draftErrorSentFraction', 'fraction', 'draftErrorSent', ['role', 'group']),
          ...meansOf(plan, 'severeErrorSentFraction', 'fraction', 'severeErrorSent', ['role', 'group']),
        ]),
    ...(selfService === undefined
      ? []
      : [
          ...meansOf(plan, 'settledByAdviceFraction', 'fraction', 'settledByAdvice', ['group']),
          ...meansOf(plan, 'wrongDeflectionFraction', 'fraction', 'keptBackWrongly', ['group']),
        ]),
    ...(refillProtocol === undefined ? [] : meansOf(plan, 'protocolErrorFraction', 'fraction', 'protocolWrong', people)),
    ...(governance.audit === undefined ? [] : meansOf(plan, 'auditFindingFraction', 'fraction', 'auditFound', ['group'])),
  ];
}
