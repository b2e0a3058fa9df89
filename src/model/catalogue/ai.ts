/** Outcomes of triage and AI: what it sees, says and does. */
import { type OutcomeDefinition, outcome } from './definition.ts';

export const ai = {
  seenByAiFraction: outcome('Seen by AI', 'fraction', 'neither', 'Finished patient messages that the triage AI saw.'),
  triageSensitivity: outcome('Triage sensitivity', 'fraction', 'higher', 'Urgent messages that the AI flagged, of those it saw.'),
  triageSpecificity: outcome('Triage specificity', 'fraction', 'higher', 'Routine messages that the AI did not flag, of those it saw.'),
  triageMissFraction: outcome(
    'Urgent messages not flagged',
    'fraction',
    'lower',
    'Urgent messages that the AI did not flag, of those it saw (false negative rate).',
  ),
  triagePpv: outcome(
    'Flags that are right',
    'fraction',
    'higher',
    'Urgent messages among those that the AI flagged (positive predictive value).',
  ),
  flaggedFraction: outcome('Flagged', 'fraction', 'neither', 'Messages that the AI flagged, of those it saw.'),
  triageCalibrationRatio: outcome(
    'Triage calibration',
    'ratio',
    'neither',
    'Urgent messages observed over those expected from the chances that the AI states, of the messages it saw: 1 is calibrated, above 1 the AI states too little.',
  ),
  triageCalibrationSlope: outcome(
    'Triage calibration slope',
    'ratio',
    'neither',
    'Slope of a logistic regression of being urgent on the log odds that the AI states, of the messages it saw: 1 is calibrated, below 1 the AI is surer than it has reason to be.',
  ),
  mislabelledFraction: outcome(
    'Wrong labels',
    'fraction',
    'lower',
    'Messages neither flagged nor closed for which the AI has not found the role that can close them (also those that it passes to a sorter).',
  ),
  misroutedFraction: outcome(
    'Misrouted',
    'fraction',
    'lower',
    'Finished messages that were opened at least once by a role that had to pass them on because it could not close them; a designated first reader or sorter does not count.',
  ),
  resolvedBeforePhysicianFraction: outcome(
    'Closed before a physician',
    'fraction',
    'neither',
    'Finished patient messages that the most senior role never opened.',
  ),
  closedByAiFraction: outcome(
    'Closed by AI',
    'fraction',
    'neither',
    'Messages that the AI answered and closed by itself, of those it saw.',
  ),
  needlessCareFraction: outcome(
    'Sent to care needlessly',
    'fraction',
    'lower',
    'Of the patients who sought care at once because the AI told them to: those without an urgent need.',
  ),
  draftUsedFraction: outcome(
    'Drafts used',
    'fraction',
    'neither',
    'Messages answered from the draft, of those closed for which there was one, whether they needed an answer or not.',
  ),
  auditFindingFraction: outcome(
    'Audits that find something',
    'fraction',
    'neither',
    'AI decisions looked at again in which something wrong was noticed.',
  ),
} as const satisfies Record<string, OutcomeDefinition>;
