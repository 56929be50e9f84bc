import type { Storage } from '../view/storage-words';
import type { Platform } from './platform';

/** Where secrets are kept now. */
export const storageOf = ({ keychains, stores }: Pick<Platform, 'keychains' | 'stores'>): Storage => ({
  platform: process.platform,
  memoryOnly: stores.settings.read().memoryOnly,
  program: keychains.program(),
});
