/** Work in steps, so that whoever does it may hear others in between. What it finds does not depend on that. */
export type Steps<Found> = Generator<void, Found>;

export function allAtOnce<Found>(steps: Steps<Found>): Found {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What is found in all items, one after the other; a step for each. */
export function* inEach<Item, Found>(items: readonly Item[], find: (item: Item, index: number) => readonly Found[]): Steps<Found[]> {
  const found: Found[] = [];
  for (const [index, item] of items.entries()) {
    for (const one of find(item, index)) found.push(one);
    yield;
  }
  return found;
}
