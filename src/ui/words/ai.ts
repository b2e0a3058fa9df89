/** All texts of the room about AI. */

export const aiRoomWords = {
  toCome: 'The arms in which AI is used have no result so far: a run to its end has them.',
  none: 'This scenario has no AI: in none of the arms that are compared does a machine sort, flag, answer or draft messages.',
  noneHint: 'Open one that has from the library (“Do AI drafts of replies save time?”), or switch a lever on under “Change it”.',
  group: 'Patients',

  roc: {
    heading: 'What the AI finds, and what it calls urgent that is not',
    description: (arms: string) =>
      `Share of urgent messages flagged against share of routine messages flagged, for all patients and for each group, with 95 % intervals as crosses, one panel each for ${arms}; a dashed line shows what other thresholds would give if the scores were normal.`,
    title: (each: string) => `Of a hundred urgent messages the AI flags ${each}`,
    inArm: (caught: string, arm: string) => `${caught} with \u201c${arm}\u201d`,
    groups: (low: string, lowTitle: string, high: string, highTitle: string) =>
      `. By group from ${low} (${lowTitle}) to ${high} (${highTitle}), where there are enough to tell`,
    note: 'Counted in the simulation, of the messages that the AI saw: whoever phones or makes no contact is not in it.',
    curve:
      'The curve is an assumption of the model, not a measurement: scores of routine and of urgent messages are taken as normal with the same spread. A group lies off it where the scenario says that the AI does worse or better for it.',
    assumed: 'How good the AI is, is partly assumed in this scenario: see \u201cWhat it rests on\u201d.',
    always: 'This picture and the next always show values: a baseline without AI has no such point.',
  },

  confusion: {
    heading: 'A thousand messages',
    description: (arms: string) =>
      `A thousand squares, one a message that the AI sees: urgent and flagged, urgent and missed, routine and flagged, routine and passed; one panel each for ${arms}.`,
    title: (who: string, each: string) => `Of 1,000 messages of ${who} that the AI sees: ${each}`,
    inArm: (urgent: string, missed: string, alarms: string, arm: string) =>
      `${urgent} are urgent, of which it misses ${missed}, and ${alarms} are flagged for nothing, with \u201c${arm}\u201d`,
    everybody: 'all patients',
    note: 'The counts follow from average shares of the repetitions, and are about right. The shares carry their 95\u202f% intervals.',
    few: 'Few urgent messages of this group were seen in a repetition: the counts are rough.',
  },

  misses: {
    heading: 'What the misses cost',
    description: (arms: string) =>
      `Urgent needs that nobody recognised, that a clinician saw too late, and that were left unmet, with 95 % intervals, for ${arms}.`,
    title: (each: string) => `Urgent needs left unmet, of all that arise: ${each}`,
    baseline: (level: string) => `${level} at baseline; `,
    note: 'Each row is a share of other needs: see what is measured. Unmet counts also those who never wrote; too late and not recognised only those who reached the clinic.',
    rows: {
      urgentMissedFraction: 'Nobody recognised that it was urgent',
      urgentLateFraction: 'A clinician opened it too late, or never',
      unmetUrgentNeedFraction: 'Urgent need left unmet',
      wrongClosureFraction: 'Closed by AI, though a person was needed',
      needlessCareFraction: 'Sent to care at once for nothing',
      wrongDeflectionFraction: 'Kept from writing by automatic advice',
    },
    columns: {
      outcome: 'What happened',
      value: 'Share (%)',
      change: 'Difference (percentage points)',
      relative: 'Difference (% of the baseline)',
    },
  },

  drafts: {
    heading: 'What becomes of drafts',
    description: (arms: string) =>
      `Of a hundred drafts: used, used after mending an error, used with an error that nobody noticed, not used; and the minutes that they save and take; for ${arms}.`,
    title: (each: string) => `Of a hundred drafts ${each}`,
    inArm: (used: string, errors: string, arm: string) =>
      `${used} are used and ${errors} of those go out with an error that matters, with \u201c${arm}\u201d`,
    noErrors: 'none',
    note: 'Drafts of messages that were closed, whether they needed an answer or not. Those not used were read for nothing, or not needed.',
    minutes:
      'Minutes saved, spent on reading and on mending are what the scenario says of one draft, times how many were used in the simulation: an input as much as a result. What it comes to in a working day, with everything that follows, is in the room about work.',
    assumed: 'These minutes, the errors and how many of them are noticed are at least partly assumed in this scenario.',
  },
} as const;
