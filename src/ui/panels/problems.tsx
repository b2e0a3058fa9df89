/** Everything that is wrong with a file, each with its place. */
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../scenario/index.ts';
import { problemWords } from '../words/problem.ts';

interface ProblemsProps {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

export function Problems({ file, problems, onClose }: ProblemsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [problems]);
  const { column } = problemWords;
  return (
    <section class="problems" aria-labelledby="problems-heading" role="alert">
      <h2 id="problems-heading" tabIndex={-1} ref={heading}>
        {problemWords.heading(file)}
      </h2>
      <p>{problemWords.intro(problems.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1) */}
      <section class="scroll" tabIndex={0} aria-label={problemWords.heading(file)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{column.place}</th>
              <th scope="col">{column.path}</th>
              <th scope="col">{column.what}</th>
              <th scope="col">{column.hint}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem, index) => (
              <tr key={index}>
                <td>{`${problem.file === file ? '' : `${problem.file}, `}${problemWords.where(problem)}`}</td>
                <td>
                  <code>{problem.path}</code>
                </td>
                <td>{problemWords.what(problem)}</td>
                <td>{problem.hint ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <button type="button" onClick={onClose}>
        {problemWords.close}
      </button>
    </section>
  );
}
