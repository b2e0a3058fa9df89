/** Says that something is being worked out, or why it could not be. */
import { useId } from 'preact/hooks';
import { workingWords as words } from '../words/page.ts';
import type { Asked } from './use-asked.ts';

/** Beside a picture that is there already. */
export const Working = ({ asked }: { readonly asked: Asked<unknown> }) => (
  <p class="working" role="status">
    {stateOf(asked)}
  </p>
);

function stateOf({ isWorking, failure, answer }: Asked<unknown>): string {
  if (isWorking) return answer === undefined ? words.working : words.workingNew;
  if (failure !== undefined) return words.failed(failure);
  return answer === undefined ? words.afterRun : '';
}

/** In the place of a picture that is still to come. */
export function Coming({ heading, asked }: { readonly heading: string; readonly asked: Asked<unknown> }) {
  const id = useId();
  return (
    <section class="figure" aria-labelledby={id}>
      <h2 class="eyebrow" id={id}>
        {heading}
      </h2>
      <Working asked={asked} />
    </section>
  );
}
