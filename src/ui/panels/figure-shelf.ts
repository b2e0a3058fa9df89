/** Where figures are gathered that are to be saved together: whoever wants them puts a shelf over the rooms that have them. */
import { createContext } from 'preact';
import type { Table } from '../../charts/index.ts';

export interface ShelvedFigure {
  /** Name of its files, without the ending. */
  readonly file: string;
  readonly title: string;
  readonly svg: () => string;
  readonly table: () => Table;
}

export interface Shelf {
  /** Takes a figure, or its newer form. */
  readonly put: (figure: ShelvedFigure) => void;
  /** What a figure shows is on its way. @returns how to say that it has come, or that nobody waits for it */
  readonly awaitOne: () => () => void;
}

export const FigureShelf = createContext<Shelf | null>(null);
