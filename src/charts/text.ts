/** Measuring text without drawing it: charts are made before they are in any document. */

/** Of the font size; for the wider ones among the fonts that a system may have. */
const letterWidth = 0.59;

/** Width of a text in pixels, roughly. */
export const textWidth = (text: string, size = 13): number => text.length * size * letterWidth;

/** Breaks a text into lines that fit, at its spaces, and a word that is longer than a line at its dashes. */
export function wrapText(text: string, width: number, size: number): string[] {
  const fits = (line: string): boolean => textWidth(line, size) <= width;
  const words = text.split(' ').flatMap((word) => (fits(word) ? [word] : word.split(/(?<=[-\u2013\u2014])(?=.)/)));
  const lines: string[] = [];
  let line = '';
  let read = 0;
  for (const word of words) {
    // A part of a word goes on behind the dash of the part before.
    const space = text[read] === ' ' ? ' ' : '';
    read += space.length + word.length;
    const longer = line ? `${line}${space}${word}` : word;
    if (line && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
