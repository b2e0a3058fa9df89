/** Lengths of time: in minutes, as the clock of a run counts them, and of a year. */
export const hourMin = 60;
export const dayMin = 24 * hourMin;
export const weekMin = 7 * dayMin;
export const daysPerYear = 365;
export const yearMin = daysPerYear * dayMin;
/** Weeks out of which leave is taken. */
export const weeksPerYear = 52;
