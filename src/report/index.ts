/**
 * A result as text: the report that goes with a publication (STRESS-DES and ISPOR-SMDM, in Markdown), and what it shares with the tables of
 * the command line: how numbers are written, which outcomes belong together, what precision was reached.
 *
 * Must not know: files, options of a command line, the machine (what it is not told it asks of the author).
 */
export { layOut, wrap } from './layout.ts';
export { differenceUnit, formatEstimate, formatFigure, shownUnit } from './numbers.ts';
export { precisionBlock, precisionSentence, unjudgedSentence } from './precision-block.ts';
export { repeatCommand } from './repeat.ts';
export type { Execution, ReportInput } from './report-input.ts';
export { reportText } from './report-text.ts';
export { type Line, sectionsOf } from './sections.ts';
export { doubtMark, familyNote, verdictOn } from './verdict.ts';
