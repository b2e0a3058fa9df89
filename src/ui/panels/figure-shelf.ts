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

/** Takes a figure onto the shelf; returns how to take it off again. */
export type Shelve = (figure: ShelvedFigure) => () => void;

export const FigureShelf = createContext<Shelve | null>(null);
