/** Everything that shows a result. */
import { useMemo } from 'preact/hooks';
import { lookUp } from '../../charts/index.ts';
import { findingsOf } from '../findings.ts';
import { labelsOf, rolesBySeniority } from '../labels.ts';
import type { Shown } from '../state.ts';
import { findingWords } from '../words/finding.ts';
import { problemWords } from '../words/problem.ts';
import { runWords } from '../words/run.ts';
import { ArmChoice } from './arm-choice.tsx';
import { BacklogFigure } from './backlog-figure.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { Findings } from './findings.tsx';
import { GroupsFigure } from './groups-figure.tsx';
import { TurnaroundFigure } from './turnaround-figure.tsx';
import type { View } from './view.ts';
import { WorkFigure } from './work-figure.tsx';

interface ResultsProps {
  readonly shown: Shown;
  readonly hiddenArms: readonly string[];
  readonly isRunning: boolean;
  readonly isStale: boolean;
  readonly onToggleArm: (arm: string) => void;
}

export function useView(shown: Shown, hiddenArms: readonly string[]): View {
  const { scenario, result } = shown;
  const labels = useMemo(() => labelsOf(scenario), [scenario]);
  const roles = useMemo(() => rolesBySeniority(scenario), [scenario]);
  const arms = useMemo(() => labels.arms.filter((arm) => !hiddenArms.includes(arm.id)), [labels, hiddenArms]);
  const lookup = useMemo(() => lookUp(result), [result]);
  return useMemo(() => {
    const known = lookup.ids('role');
    return { lookup, labels, arms, groups: lookup.ids('group'), roles: roles.filter((role) => known.includes(role)) };
  }, [lookup, labels, arms, roles]);
}

export function Results({ shown, hiddenArms, isRunning, isStale, onToggleArm }: ResultsProps) {
  const view = useView(shown, hiddenArms);
  const findings = useMemo(() => findingsOf(view.lookup, view.labels, view.arms, view.roles, view.groups), [view]);
  const { replications, replicationsAsked } = shown.result;
  const warnings = [...shown.origin.notices.map(problemWords.notice), ...shown.result.warnings];
  return (
    <div class={isStale ? 'results is-stale' : 'results'}>
      <ArmChoice arms={view.labels.arms} hidden={hiddenArms} onToggle={onToggleArm} />
      <section aria-labelledby="findings-heading">
        <h2 class="unseen" id="findings-heading">
          {findingWords.heading}
        </h2>
        {isRunning && !isStale && replications < replicationsAsked && (
          <p class="preview">{runWords.preview(replications, replicationsAsked)}</p>
        )}
        {isRunning && isStale && <p class="preview">{runWords.staleWhile}</p>}
        <Findings findings={findings} labels={view.labels} />
      </section>
      {warnings.length > 0 && (
        <section class="warnings" aria-labelledby="warnings-heading">
          <h2 id="warnings-heading">{problemWords.warningsHeading}</h2>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <WorkFigure view={view} />
      <TurnaroundFigure view={view} />
      <BacklogFigure view={view} />
      <GroupsFigure view={view} />
      <ComparisonTable view={view} />
    </div>
  );
}
