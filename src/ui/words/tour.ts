/** Texts of the tour. */
export const tourWords = {
  open: 'Show me around',
  next: 'Next',
  back: 'Back',
  leave: 'Leave',
  end: 'Done',
  place: (step: number, of: number) => `${step} of ${of}`,
  steps: [
    {
      title: 'A question about the inbox',
      text: 'The page compares ways of handling clinicians\u2019 messages for the same simulated patients. It has begun already: the numbers become more exact while you read. \u201cOther questions\u201d has some thirty more.',
    },
    {
      title: 'What each way does',
      text: 'One card for each way: the work, the patients, and the fairness between groups of patients, with the range in which the true effect lies. What cannot be told apart from chance says so.',
    },
    {
      title: 'Look closer, or make it yours',
      text: '\u201cChange it\u201d makes the scenario look like your clinics. The other views show the work, the waiting, who gains and loses, single messages, the AI, the money, and which assumptions carry the answer.',
    },
    {
      title: 'How exact',
      text: 'Here the run says how far it is. You can stop it and keep what is finished, let it go on, or ask for a precision. After a change the old numbers stay, marked, until the new ones come.',
    },
    {
      title: 'Take it with you',
      text: 'The scenario as a file, all numbers, all pictures, one page to print, and the command that gives the same digits on any machine. Nothing leaves this tab unless you save it.',
    },
  ],
} as const;
