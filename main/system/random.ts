import { randomBytes, randomUUID } from 'node:crypto';
import type { Random } from '../profiles/ports';

/** Chance as the system has it; an id is a UUID. */
export const systemRandom: Random = { fraction: () => Math.random(), id: () => randomUUID() };

/** That many bytes from the system's generator, as base64url without padding. */
export const randomText = (bytes: number): string => randomBytes(bytes).toString('base64url');
