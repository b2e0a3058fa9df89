/** What is known of a number, wherever it is shown: how well, and where it comes from. */
import type { Known } from '../document/quantity.ts';
import { changeWords } from '../words/change.ts';

const { known: words } = changeWords;

export function Grade({ grade }: Pick<Known, 'grade'>) {
  return (
    <span class={`grade is-${grade ?? 'none'}`}>
      <span aria-hidden="true">{words.symbols[grade ?? 'none']}</span> {grade ? words.grades[grade] : words.noGrade}
    </span>
  );
}

interface CitationProps {
  /** Of the table of evidence. */
  readonly entry: { readonly citation?: string; readonly doi?: string; readonly url?: string };
}

export function Citation({ entry: { citation, doi, url } }: CitationProps) {
  const address = doi === undefined ? url : `https://doi.org/${doi}`;
  return address === undefined ? (
    <span>{citation}</span>
  ) : (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {citation ?? address}
    </a>
  );
}
