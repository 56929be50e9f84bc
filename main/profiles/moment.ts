import { z } from 'zod';

/**
 * A moment in a file, epoch milliseconds, within the range of a `Date` (ECMAScript's time range): formatting any other
 * would throw at every start.
 */
export const moment = z.number().min(0).max(8.64e15);
