/**
 * What every page is shown with, the provider's as well as our own: Chromium's sandbox, its own world beside the
 * preload's, no developer tools, in which a token could be read, and no spelling checker, which would send for a
 * dictionary.
 */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  devTools: false,
  spellcheck: false,
} as const;
