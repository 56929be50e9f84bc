/**
 * The text without what is no text: control characters, lone surrogates, and code points that Unicode keeps free of
 * characters. Chromium ends the whole app when such a one is to cross D-Bus.
 */
export const plainText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\u{FFFD}');
