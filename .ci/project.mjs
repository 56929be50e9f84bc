import path from 'node:path';

/** The repository's root folder, absolute. */
export const projectFolder = path.resolve(import.meta.dirname, '..');
