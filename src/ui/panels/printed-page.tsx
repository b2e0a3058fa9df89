/** One page to print or to keep as a PDF: the headline, three figures, how the numbers were made and what they cannot tell. */
import { useMemo } from 'preact/hooks';
import { reproduceCommand } from '../files/scenario-file.ts';
import { findingsOf } from '../findings/findings.ts';
import type { RoomProps } from '../rooms/room.ts';
import { armsWithoutResult } from '../state/state.ts';
import { pageWords, takeWords } from '../words/page.ts';
import { printWords } from '../words/print.ts';
import { Findings } from './findings.tsx';
import { printedFigures } from './printed-figures.tsx';

export function PrintedPage({ view, shown }: RoomProps) {
  const findings = useMemo(() => findingsOf(view.lookup, view.labels, view.arms, view.roles, view.groups), [view]);
  const { scenario, result } = shown;
  const absent = armsWithoutResult(shown);
  return (
    <article class="printed" aria-labelledby="printed-heading">
      <h2 id="printed-heading">{takeWords.printed}</h2>
      <button type="button" class="no-print" onClick={() => print()}>
        {takeWords.print}
      </button>
      <p class="eyebrow">{scenario.title}</p>
      <p class="printed-question">{scenario.question?.asked ?? pageWords.noQuestion}</p>
      <Findings findings={findings} labels={view.labels} />
      <div class="printed-figures">{printedFigures(view)}</div>
      <section>
        <h3>{printWords.method}</h3>
        <p>{printWords.methodText(result)}</p>
        {absent.length > 0 && <p>{printWords.without(absent.map(({ title }) => title))}</p>}
        <p>{printWords.assumed(scenario)}</p>
        <p>{printWords.limits}</p>
        <p>
          {printWords.repeat} <code>{reproduceCommand(shown)}</code>
        </p>
        <p>
          <code>{printWords.hashes(result)}</code>
        </p>
      </section>
    </article>
  );
}
