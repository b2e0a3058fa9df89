/** What a misspelt word was meant to be. */

/** Words longer than this are not looked at; nobody has ids like that, and the work grows with the square. */
const longestWord = 64;
const mostCandidates = 1000;

/** The candidate nearest to a word, if one is near enough to be meant: about one slip in three letters, not more than three. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates.slice(0, mostCandidates)) {
    if (candidate === word || candidate.length > longestWord) continue;
    const longer = Math.max(word.length, candidate.length);
    const allowed = longer < 2 ? 0 : Math.max(1, Math.min(3, Math.floor(longer / 3)));
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= allowed && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** `did you mean "headCount"?`, or else what there is to choose from. */
export function suggestion(word: string, candidates: readonly string[], kind = 'known here'): string | undefined {
  const meant = nearest(word, candidates);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  if (candidates.length === 0) return undefined;
  const shown = candidates.slice(0, 12).join(', ');
  return `${kind}: ${candidates.length > 12 ? `${shown}, ...` : shown}`;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other (optimal string alignment:
 * Boytsov 2011, Indexing methods for approximate dictionary searching, 2.1).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
