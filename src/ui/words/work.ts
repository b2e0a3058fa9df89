/** All texts of the room about work. */
import { capital } from './capital.ts';

export const workRoomWords = {
  stack: {
    heading: 'A working day, arm beside arm',
    role: 'Role',
    description: (who: string, arms: string) =>
      `Minutes of each hour of a working day that one full-time person of the role ${who} spends on visits, on the inbox within sessions and on the inbox after hours, stacked, one panel each for ${arms}. A dashed line shows the baseline's total in the other panels.`,
    title: (who: string, inbox: string, late: string) =>
      `${capital(who)} spend ${inbox} of a working day on the inbox at baseline, ${late} of them after hours`,
    after: (each: string) => `. After hours: ${each}`,
    note: 'What is left of an hour is other work, or none. After hours: outside the scheduled sessions of the role. The work on days off is not in this picture; it is in the next.',
  },
  week: {
    heading: 'The week, hour by hour',
    description: (who: string, arms: string, isChange: boolean) =>
      `Heat map: in-basket minutes of one full-time person of the role ${who} in each hour of the week, Monday to Sunday from top to bottom and the hours of the day from left to right, one grid each for ${arms}${isChange ? ', as the difference from the baseline' : ''}.`,
    title: (who: string, minutes: string) => `${capital(who)} give ${minutes} of each day off to the inbox at baseline`,
    after: (each: string) => `; ${each}`,
    none: (who: string) => `${capital(who)} do no inbox work on days off`,
    titleChange: (who: string, all: number, each: string) => `Of the ${all} hours of the week in which ${who} do inbox work, ${each}`,
    changed: (arm: string, fewer: number, more: number, same: number) =>
      `with \u201c${arm}\u201d ${fewer || 'none'} with less work, ${more || 'none'} with more, and ${same || 'none'} that cannot be told apart`,
    note: 'Weekends and holidays are in it, so that an hour of the week shows all that is done in it.',
    noteChange:
      'Minus: less than at baseline. Plus: more. A dot: cannot be told apart. With so many hours, about one interval in twenty misses zero by chance. Differences stay in minutes here even when per cent is chosen: where nobody works there is nothing to be a percentage of.',
    onlyBaseline: 'Differences need a second arm: choose one above.',
  },
} as const;

export const workWords = {
  heading: 'Who works, and when',
  description: (arms: string, roles: string) =>
    `In-basket minutes in each hour of a working day, for one full-time person, by role (${roles}), in ${arms}. The baseline is the filled shape, its after-hours part hatched; the other arms are lines. The number beside each symbol is minutes a day.`,
  shown: 'Minutes shown',
  minutes: ' minutes',
  all: 'All in-basket time',
  afterHours: 'After hours only',
  note: 'After hours: outside the scheduled sessions of the role.',
  title: (who: string, shown: 'all' | 'afterHours', each: string) =>
    `In-basket time of ${who}${shown === 'all' ? '' : ' after hours'}, each working day: ${each}`,
} as const;
