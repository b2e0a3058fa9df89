/** All numbers: every outcome of every arm. */
import { ComparisonTable } from '../panels/comparison-table.tsx';
import type { RoomProps } from './room.ts';

export default function Numbers({ view }: RoomProps) {
  return <ComparisonTable view={view} />;
}
