/** Texts of the library of scenarios. */
export const galleryWords = {
  open: 'Other questions',
  heading: 'What would you like to know?',
  loading: 'One moment\u2026',
  close: 'Close',
} as const;

const mostChanges = 3;

/** Texts of what is kept in the browser. */
export const savedWords = {
  heading: 'Go on with what you changed',
  where: 'Kept in this browser only.',
  changes: (changes: readonly string[]) =>
    changes.length <= mostChanges
      ? changes.join('; ')
      : `${changes.slice(-mostChanges).join('; ')} and ${changes.length - mostChanges} more`,
  when: (date: Date) => date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
  restored: 'changes from before',
  forget: 'Forget',
  forgetOf: (title: string) => `Forget: ${title}`,
} as const;
