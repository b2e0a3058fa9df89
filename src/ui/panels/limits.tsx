/** What the simulation can and cannot tell. */
import { limitWords } from '../words/page.ts';

export function Limits() {
  return (
    <section class="limits" aria-labelledby="limits-heading">
      <h2 id="limits-heading">{limitWords.heading}</h2>
      <div class="columns">
        <Points heading={limitWords.can} points={limitWords.canList} />
        <Points heading={limitWords.cannot} points={limitWords.cannotList} />
        <Points heading={limitWords.how} points={limitWords.howList} />
      </div>
    </section>
  );
}

function Points({ heading, points }: { readonly heading: string; readonly points: readonly string[] }) {
  return (
    <div>
      <h3>{heading}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
