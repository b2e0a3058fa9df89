/** AI: what it finds and misses, what the misses cost, and what becomes of its drafts. */
import { usesAi } from '../../scenario/index.ts';
import { ConfusionFigure } from '../panels/ai/confusion-figure.tsx';
import { DraftsFigure } from '../panels/ai/drafts-figure.tsx';
import { MissesFigure } from '../panels/ai/misses-figure.tsx';
import { RocFigure } from '../panels/ai/roc-figure.tsx';
import { armsWithoutResult } from '../state/state.ts';
import { aiRoomWords } from '../words/ai.ts';
import type { RoomProps } from './room.ts';
import '../styles/ai.css';

export default function Ai({ view, shown }: RoomProps) {
  const { scenario } = shown;
  const withAi = scenario.arms.filter(({ world }) => usesAi(world) || world.policies.selfService?.enabled === true);
  if (!withAi.some((arm) => view.arms.some(({ id }) => id === arm.id))) {
    // A run that has just begun, or was stopped then, has no result of some arms.
    const isToCome = armsWithoutResult(shown).some((arm) => withAi.includes(arm));
    return (
      <section class="figure no-ai">
        <p class="finding-title">{isToCome ? aiRoomWords.toCome : aiRoomWords.none}</p>
        {!isToCome && <p>{aiRoomWords.noneHint}</p>}
      </section>
    );
  }
  return (
    <>
      <RocFigure view={view} scenario={scenario} />
      <ConfusionFigure view={view} />
      <MissesFigure view={view} />
      <DraftsFigure view={view} scenario={scenario} />
    </>
  );
}
