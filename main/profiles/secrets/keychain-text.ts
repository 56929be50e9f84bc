/**
 * Refuses what a keychain would damage in silence: libsecret cuts at NUL and takes nothing for no value, some
 * keychain viewers cut at a line end, and a lone surrogate has no UTF-8. Throws a TypeError that does not show the text.
 */
export function assertStorable(text: string): void {
  if (text.length > 0 && !/[\0\n\r]|\p{Surrogate}/u.test(text)) return;
  throw new TypeError('A keychain entry has to be one line of well-formed text');
}
