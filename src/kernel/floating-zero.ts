/**
 * Zero for a field that will hold fractions. V8 keeps a field that begins as an integer in another form, changes the form at the first
 * fraction, and throws away the machine code that relied on it; negative zero is a floating-point number from the start.
 */
export const floatingZero = -0;
