/** A room that shows a result, under what holds for all rooms: which arms are compared, how numbers are shown, what to know first. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { lookUp } from '../../charts/index.ts';
import type { RemoteDesk } from '../desk/client.ts';
import { labelsOf, rolesBySeniority } from '../findings/labels.ts';
import { roomOf } from '../rooms/rooms.ts';
import { armsWithoutResult, type Shown } from '../state/state.ts';
import { modeWords, pageWords } from '../words/page.ts';
import { problemWords } from '../words/problem.ts';
import type { RoomId } from '../words/rooms.ts';
import { runWords } from '../words/run.ts';
import { ArmChoice } from './arm-choice.tsx';
import { Segmented } from './controls.tsx';
import { Lazily } from './lazily.tsx';
import { useMedia } from './use-media.ts';
import type { Mode, View } from './view.ts';

interface ResultsProps {
  readonly room: Exclude<RoomId, 'change'>;
  readonly shown: Shown;
  readonly desk: RemoteDesk;
  readonly hiddenArms: readonly string[];
  readonly mode: Mode;
  readonly isRunning: boolean;
  readonly isStale: boolean;
  readonly onToggleArm: (arm: string) => void;
  readonly onMode: (mode: Mode) => void;
}

const modes = (['values', 'change', 'relative'] as const).map((value) => ({ value, label: modeWords[value] }));

export function useView(shown: Shown, hiddenArms: readonly string[], mode: Mode): View {
  const { scenario, result } = shown;
  const labels = useMemo(() => labelsOf(scenario), [scenario]);
  const roles = useMemo(() => rolesBySeniority(scenario), [scenario]);
  // Of a run that has just begun, or was stopped then, not all arms have a result.
  const arms = useMemo(
    () => labels.arms.filter(({ id }) => !hiddenArms.includes(id) && result.arms.some((arm) => arm.id === id)),
    [labels, hiddenArms, result],
  );
  const lookup = useMemo(() => lookUp(result), [result]);
  return useMemo(() => {
    const known = lookup.ids('role');
    return { lookup, labels, arms, groups: lookup.ids('group'), roles: roles.filter((role) => known.includes(role)), mode };
  }, [lookup, labels, arms, roles, mode]);
}

/** Follows what it is given in a task of its own: a new result is taken in first and read and drawn then, so that neither takes too long. */
export function Results(latest: ResultsProps) {
  const [settled, setSettled] = useState(latest);
  useEffect(() => {
    if (settled === latest) return;
    const next = setTimeout(() => setSettled(latest));
    return () => clearTimeout(next);
  }, [settled, latest]);
  return useMemo(() => <RoomWithResults {...settled} />, [settled]);
}

function RoomWithResults({ room, shown, desk, hiddenArms, mode, isRunning, isStale, onToggleArm, onMode }: ResultsProps) {
  const view = useView(shown, hiddenArms, mode);
  const load = useMemo(() => roomOf(room), [room]);
  const absent = armsWithoutResult(shown).map(({ id }) => id);
  const isFirstImpression = shown.result.replications <= 2 && shown.result.replicationsAsked > 2;
  const warnings = [...shown.origin.notices.map(problemWords.notice), ...shown.result.warnings];
  return (
    <div class={isStale ? 'results is-stale' : 'results'}>
      <CompareBar summary={pageWords.compared(view.arms.length, view.labels.arms.length, modeWords[mode])}>
        <ArmChoice arms={view.labels.arms} hidden={hiddenArms} absent={absent} onToggle={onToggleArm} />
        {view.labels.arms.length > 1 && <Segmented label={modeWords.label} value={mode} onChange={onMode} choices={modes} />}
      </CompareBar>
      {isStale && isRunning && <p class="preview">{runWords.staleWhile}</p>}
      {(isFirstImpression || (isRunning && !isStale)) && <p class="preview">{previewOf(shown, room)}</p>}
      {warnings.length > 0 && (
        <details class="warnings">
          <summary>{problemWords.warningsCount(warnings.length)}</summary>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      <Lazily load={load} props={{ view, shown, desk, isRunning }} />
    </div>
  );
}

/** The answer is over all places and kinds of messages in any case. */
function previewOf({ result: { replications, replicationsAsked, isOverview } }: Shown, room: RoomId): string {
  const preview = runWords.preview(replications, replicationsAsked);
  return isOverview && room !== 'answer' ? `${preview}; ${runWords.overview}` : preview;
}

/** On a phone it is folded up, so that the first finding is seen without scrolling. */
function CompareBar({ summary, children }: { readonly summary: string; readonly children: ComponentChildren }) {
  const isNarrow = useMedia('(max-width: 560px)');
  if (!isNarrow) return <div class="compare-bar">{children}</div>;
  return (
    <details class="compare-fold">
      <summary>{summary}</summary>
      <div class="compare-bar">{children}</div>
    </details>
  );
}
