/** One thing that is measured: it is named for whoever waits, and nobody waits for ever. */
const minute = 60_000;

/** @throws Error when `work` is not done within so many minutes; and as it does */
export async function step<Found>(what: string, mostMinutes: number, work: () => Promise<Found>): Promise<Found> {
  process.stderr.write(`${what}\n`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not done within ${mostMinutes} minutes`)), mostMinutes * minute);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
