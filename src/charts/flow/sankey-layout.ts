/** Where nodes and bands of a Sankey diagram lie along the axis of their sizes. Columns are fixed, and so is the order in them. */

export interface Extent {
  readonly from: number;
  readonly to: number;
}

interface BandSize {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

export interface LayoutQuestion {
  /** Least room for each node of each column, in pixels, whatever its size. */
  readonly slots: readonly (readonly number[])[];
  /** Bands at their greatest; the room for all arms is the same, so that nodes stay where they are. */
  readonly bands: readonly BandSize[];
  /** Pixels between the rooms of two nodes. */
  readonly gap: number;
  /** Pixels that there are. */
  readonly length: number;
}

export interface SankeyLayout {
  /** Pixels for each unit of size. */
  readonly scale: number;
  /** The room of each node. */
  readonly rooms: readonly (readonly Extent[])[];
}

/** Size of a node: what enters it or what leaves it, whichever is more. */
export function nodeSizes(counts: readonly number[], bands: readonly BandSize[]): number[][] {
  const entering = counts.map((count) => new Array<number>(count).fill(0));
  const leaving = counts.map((count) => new Array<number>(count).fill(0));
  for (const { column, from, to, size } of bands) {
    leaving[column][from] += size;
    entering[column + 1][to] += size;
  }
  return entering.map((nodes, column) => nodes.map((size, node) => Math.max(size, leaving[column][node])));
}

/** The greatest scale with which each column has room. */
export function sankeyLayout({ slots, bands, gap, length }: LayoutQuestion): SankeyLayout {
  const sizes = nodeSizes(
    slots.map(({ length: count }) => count),
    bands,
  );
  const roomOf = (column: number, node: number, scale: number): number => Math.max(slots[column][node], sizes[column][node] * scale);
  const taken = (column: number, scale: number): number =>
    sizes[column].reduce((sum, _, node) => sum + roomOf(column, node, scale), 0) + gap * Math.max(0, sizes[column].length - 1);
  let [low, high] = [0, length];
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    if (sizes.every((_, column) => taken(column, middle) <= length)) low = middle;
    else high = middle;
  }
  const rooms = sizes.map((nodes, column) => {
    // What is left over goes between the nodes.
    const between = gap + Math.max(0, length - taken(column, low)) / Math.max(1, nodes.length - 1);
    let at = nodes.length === 1 ? (length - taken(column, low)) / 2 : 0;
    return nodes.map((_, node): Extent => {
      const from = at;
      const to = from + roomOf(column, node, low);
      at = to + between;
      return { from, to };
    });
  });
  return { scale: low, rooms };
}

export interface Ribbon {
  readonly start: Extent;
  readonly end: Extent;
}

/** Nodes in the middle of their rooms, and bands side by side in them, in the order of the nodes at their other ends. */
export function placeBands(layout: SankeyLayout, bands: readonly BandSize[]): { readonly nodes: Extent[][]; readonly ribbons: Ribbon[] } {
  const { scale, rooms } = layout;
  const sizes = nodeSizes(
    rooms.map(({ length }) => length),
    bands,
  );
  const nodes = rooms.map((extents, column) =>
    extents.map(({ from, to }, node): Extent => {
      const [middle, half] = [(from + to) / 2, (sizes[column][node] * scale) / 2];
      return { from: middle - half, to: middle + half };
    }),
  );
  const leaving = nodes.map((extents) => extents.map(({ from }) => from));
  const entering = nodes.map((extents) => extents.map(({ from }) => from));
  const take = (next: number[], node: number, size: number): Extent => {
    const from = next[node];
    next[node] = from + size * scale;
    return { from, to: next[node] };
  };
  const starts = new Map<BandSize, Extent>();
  const ends = new Map<BandSize, Extent>();
  for (const band of [...bands].sort((a, b) => a.to - b.to)) starts.set(band, take(leaving[band.column], band.from, band.size));
  for (const band of [...bands].sort((a, b) => a.from - b.from)) ends.set(band, take(entering[band.column + 1], band.to, band.size));
  return { nodes, ribbons: bands.map((band) => ({ start: starts.get(band) as Extent, end: ends.get(band) as Extent })) };
}

/** A label beside its stem. Pixels; `from` and `to` along the axis, `height` down from it. */
export interface Flag {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  /** The label lies on this side of the stem. */
  readonly side: 'right' | 'left';
}

/** How far down each flag hangs so that none covers another. */
export function hangFlags(flags: readonly Flag[], gap: number): number[] {
  const tops = flags.map(() => -1);
  const hang = (flag: number): void => {
    const { from, to } = flags[flag];
    const below = flags.map((other, place) =>
      tops[place] >= 0 && other.from < to + gap && from < other.to + gap ? tops[place] + other.height : 0,
    );
    tops[flag] = Math.max(0, ...below);
  };
  // Each after those whose stems it would otherwise lie across.
  for (let flag = flags.length - 1; flag >= 0; flag--) if (flags[flag].side === 'right') hang(flag);
  for (let flag = 0; flag < flags.length; flag++) if (flags[flag].side === 'left') hang(flag);
  return tops;
}
