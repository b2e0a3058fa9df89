/** Waiting: how long answers take, for whom and for what, and how the pile grows and shrinks. */
import { BacklogFigure } from '../panels/waiting/backlog-figure.tsx';
import { ResponseTimesFigure } from '../panels/waiting/response-times-figure.tsx';
import { TurnaroundFigure } from '../panels/waiting/turnaround-figure.tsx';
import { WeeksFigure } from '../panels/waiting/weeks-figure.tsx';
import { waitingRoomWords } from '../words/waiting.ts';
import type { RoomProps } from './room.ts';

export default function Waiting(props: RoomProps) {
  const { view } = props;
  const hasAnswers = view.lookup.result.outcomes.some(({ outcome }) => outcome === 'responseMin');
  return (
    <>
      {view.mode !== 'values' && <p class="preview">{waitingRoomWords.curvesAlways}</p>}
      <TurnaroundFigure view={view} />
      {hasAnswers && <ResponseTimesFigure view={view} />}
      <BacklogFigure view={view} />
      <WeeksFigure {...props} />
    </>
  );
}
