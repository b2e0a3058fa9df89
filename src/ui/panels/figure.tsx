/** A chart on the page: its finding as the title, controls, the picture, and under it the table twin and the downloads. */
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ChartOptions, type Table, tableCsv } from '../../charts/index.ts';
import type { OutcomeId } from '../../experiment/index.ts';
import { pngOf, svgText } from '../files/pictures.ts';
import { saveBlob, saveFile } from '../files/saving.ts';
import { pageWords } from '../words/page.ts';
import { OutcomeDefinitions } from './controls.tsx';
import { FigureShelf } from './figure-shelf.ts';
import { TableTwin } from './table-twin.tsx';

export type Draw = (options: ChartOptions) => SVGSVGElement;

interface FigureProps {
  readonly heading: string;
  readonly title: string;
  readonly description: string;
  /** Changes when, and only when, the picture does. */
  readonly draw: Draw;
  readonly table: () => Table;
  /** Name of the files, without the ending. */
  readonly file: string;
  readonly controls?: ComponentChildren;
  readonly notes?: ComponentChildren;
  /** What is measured; defined below the notes. */
  readonly outcomes: readonly OutcomeId[];
}

export function Figure({ heading, title, description, draw, table, file, controls, notes, outcomes }: FigureProps) {
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  usePicture(holder, width, (cursors) => draw({ id, width, title, description, cursors }), [draw, width, title, description, id]);
  const svg = () => svgText(draw, { id, title, description });
  const shelf = useContext(FigureShelf);
  useEffect(() => shelf?.put({ file, title, svg, table }), [shelf, file, title, draw]);
  const saveSvg = () => saveFile(`${file}.svg`, 'image/svg+xml', svg());
  const savePng = () => void pngOf(svg()).then((picture) => saveBlob(`${file}.png`, picture));
  const saveCsv = () => saveFile(`${file}.csv`, 'text/csv', tableCsv(table()));
  return (
    <section class="figure" aria-labelledby={`${id}-heading`}>
      <h2 class="eyebrow" id={`${id}-heading`}>
        {heading}
      </h2>
      <p class="finding-title">{title}</p>
      {controls && <div class="controls">{controls}</div>}
      <div class="picture" ref={holder} />
      <div class="notes">
        {notes}
        <OutcomeDefinitions outcomes={outcomes} />
      </div>
      <div class="below">
        <TableTwin table={table} />
        <div class="saves">
          <button type="button" class="quiet" aria-label={pageWords.ofChart(pageWords.saveSvg, heading)} onClick={saveSvg}>
            {pageWords.saveSvg}
          </button>
          <button type="button" class="quiet" aria-label={pageWords.ofChart(pageWords.savePng, heading)} onClick={savePng}>
            {pageWords.savePng}
          </button>
          <button type="button" class="quiet" aria-label={pageWords.ofChart(pageWords.saveCsv, heading)} onClick={saveCsv}>
            {pageWords.saveCsv}
          </button>
        </div>
      </div>
    </section>
  );
}

/** Width of an element in whole pixels, kept up to date. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

type Paint = (cursors: ChartOptions['cursors']) => SVGSVGElement;

/**
 * Each picture is drawn in a task of its own, so that a room with many of them does not hold up the page: the first at once, later ones in
 * a quiet moment, because there is one to look at until then.
 */
function usePicture(holder: { readonly current: HTMLElement | null }, width: number, paint: Paint, inputs: readonly unknown[]): void {
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element || width === 0) return;
    if (!element.firstChild || typeof requestIdleCallback === 'undefined') {
      const next = setTimeout(() => redraw(element, paint));
      return () => clearTimeout(next);
    }
    const waiting = requestIdleCallback(() => redraw(element, paint), { timeout: 300 });
    return () => cancelIdleCallback(waiting);
  }, inputs);
}

/** Puts a new picture in the place of the old one; whoever was reading it with the keyboard stays where they were. */
function redraw(holder: HTMLElement, paint: Paint): void {
  const cursors = [...holder.querySelectorAll<SVGElement>('[data-cursor]')];
  const start = Object.fromEntries(cursors.map((cursor) => [cursor.dataset.cursor ?? '', Number(cursor.getAttribute('aria-valuenow'))]));
  const focused = cursors.find((cursor) => cursor === document.activeElement)?.dataset.cursor;
  holder.replaceChildren(paint(start));
  if (focused === undefined) return;
  for (const cursor of holder.querySelectorAll<SVGElement>('[data-cursor]'))
    if (cursor.dataset.cursor === focused) cursor.focus({ preventScroll: true });
}
