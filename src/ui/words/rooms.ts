/** The rooms of the page: what they are called, and what one finds there. */

export const roomWords = {
  answer: { title: 'The answer', about: 'What each change does to the work, the patients and the fairness between them' },
  change: { title: 'Change it', about: 'Make it look like your clinics: patients, staff, messages, AI, arms' },
  work: { title: 'Work', about: 'Who works, and when' },
  waiting: { title: 'Waiting', about: 'How long answers take, and how the pile grows' },
  patients: { title: 'Patients', about: 'Who gains, who loses, and how far groups are apart' },
  flow: { title: 'Messages', about: 'The way of messages, one followed through both worlds, and a day as it runs' },
  ai: { title: 'AI', about: 'What it finds and misses, and what becomes of its drafts' },
  money: { title: 'Money', about: 'What it costs and saves' },
  rests: { title: 'What it rests on', about: 'Which assumptions carry the answer, and where it turns' },
  numbers: { title: 'All numbers', about: 'Every outcome of every arm, with its interval and definition' },
  take: { title: 'Take away', about: 'Files, pictures, a page to print, and the command that repeats it' },
} as const;

export type RoomId = keyof typeof roomWords;

export const roomIds = Object.keys(roomWords) as RoomId[];

export const navigationWords = {
  label: 'Views',
  loading: 'One moment\u2026',
  broken: (reason: string) => `This view could not be loaded: ${reason}. Reload the page to try again.`,
} as const;
