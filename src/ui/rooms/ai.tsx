/** AI: what it finds and misses, what the misses cost, and what becomes of its drafts. */
import { usesAi } from '../../scenario/index.ts';
import { ConfusionFigure } from '../panels/ai/confusion-figure.tsx';
import { DraftsFigure } from '../panels/ai/drafts-figure.tsx';
import { MissesFigure } from '../panels/ai/misses-figure.tsx';
import { RocFigure } from '../panels/ai/roc-figure.tsx';
import { aiRoomWords } from '../words/ai.ts';
import type { RoomProps } from './room.ts';
import '../styles/ai.css';

export default function Ai({ view, shown: { scenario } }: RoomProps) {
  const isCompared = (arm: string) => view.arms.some(({ id }) => id === arm);
  const hasAi = scenario.arms.some(({ id, world }) => isCompared(id) && (usesAi(world) || world.policies.selfService?.enabled === true));
  if (!hasAi)
    return (
      <section class="figure no-ai">
        <p class="finding-title">{aiRoomWords.none}</p>
        <p>{aiRoomWords.noneHint}</p>
      </section>
    );
  return (
    <>
      <RocFigure view={view} scenario={scenario} />
      <ConfusionFigure view={view} />
      <MissesFigure view={view} />
      <DraftsFigure view={view} scenario={scenario} />
    </>
  );
}
