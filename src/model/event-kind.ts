/** The kinds of events, and who goes first when several happen at the same minute. */
export const eventKind = {
  serviceEnd: 0,
  sourceArrival: 1,
  sessionStart: 2,
  sessionEnd: 3,
  visitSlot: 4,
  visitEnd: 5,
  backFromAway: 6,
  patienceEnd: 7,
  ageing: 8,
  messageDue: 9,
  contactDeadline: 10,
  hour: 11,
  observationStart: 12,
  contact: 13,
} as const;

/** A session ends before work that ends with it, so that nothing new is begun; work ends before anything new arrives. */
export const tiePriority = { observationStart: 0, sessionEnd: 1, serviceEnd: 2, other: 3 } as const;
