/**
 * How long a test waits for what an idle machine does at once, milliseconds: a busy one takes its time, and how fast the
 * app is no test asks. Where a fault says within what time it is over, its test says so itself.
 */
export const patience = 30_000;
