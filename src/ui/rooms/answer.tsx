/** The answer: what each change does, in sentences, and all of it in one picture. */
import { useMemo } from 'preact/hooks';
import { findingsOf } from '../findings/findings.ts';
import { PlaneFigure } from '../panels/answer/plane-figure.tsx';
import { Findings } from '../panels/findings.tsx';
import { findingWords } from '../words/finding.ts';
import type { RoomProps } from './room.ts';

export default function Answer({ view }: RoomProps) {
  const findings = useMemo(() => findingsOf(view.lookup, view.labels, view.arms, view.roles, view.groups), [view]);
  return (
    <section class="answer" aria-labelledby="findings-heading">
      <h2 class="unseen" id="findings-heading">
        {findingWords.heading}
      </h2>
      <Findings findings={findings} labels={view.labels} />
      <PlaneFigure view={view} />
    </section>
  );
}
