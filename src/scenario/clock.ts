/** Days of the week and times of day, as scenarios write them. Apart from the schema, so that whoever simulates need not load that. */

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Minutes since midnight of a time of day that the schema has let through. */
export function clockMin(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
