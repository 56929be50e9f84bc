/**
 * The text without what is no text: control characters, lone surrogates, and code points that Unicode keeps free of
 * characters. Chromium ends the whole app when such a one is to cross D-Bus.
 */
export const plainText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\u{FFFD}');

/** The same without markup: many a desktop reads a notification's text as a piece of HTML, links and pictures included. */
export const unmarkedText = (text: string): string => plainText(text).replaceAll('<', '‹');
