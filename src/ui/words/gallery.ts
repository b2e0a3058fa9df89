/** Texts of the library of scenarios. */
export const galleryWords = {
  open: 'Other questions',
  heading: 'What would you like to know?',
  loading: 'One moment\u2026',
  close: 'Close',
} as const;
