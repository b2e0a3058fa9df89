/** Says that something is being worked out, or why it could not be. */
import { useId } from 'preact/hooks';
import { followRoomWords as words } from '../../words/flow.ts';
import type { Asked } from './use-asked.ts';

/** Beside a picture that is there already. */
export function Working({ asked }: { readonly asked: Asked<unknown> }) {
  const { isWorking, failure, answer } = asked;
  return (
    <p class="working" role="status">
      {isWorking ? (answer === undefined ? words.working : words.workingNew) : failure !== undefined ? words.failed(failure) : ''}
    </p>
  );
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
