import { z } from 'zod';

/**
 * A moment in a file, epoch milliseconds: none that a `Date` cannot be (ECMAScript's time range), for whoever writes
 * such a one out in words would throw at every start.
 */
export const moment = z.number().min(0).max(8.64e15);
