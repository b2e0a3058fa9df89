/** Measuring text without drawing it: charts are made before they are in any document. */

/** Of the font size; for the wider ones among the fonts that a system may have. */
const letterWidth = 0.59;

/** Width of a text in pixels, roughly. */
export const textWidth = (text: string, size = 13): number => text.length * size * letterWidth;

/** Breaks a text into lines that fit, at its spaces. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
