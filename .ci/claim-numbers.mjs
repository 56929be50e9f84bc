const number = String.raw`(?:[FLOKCR]\d{1,2}|S-[A-Z]\d)`;
// Numbers of a test's own table (B2.3) may stand among them.
const run = new RegExp(String.raw`^(?:(?:${number}(?:–${number})?|B2\.\d{1,2})[,:]? )+`);
const range = new RegExp(`(${number})(?:–(${number}))?`, 'g');

/**
 * The claims that a title names: the run of numbers at its beginning, as in `F55 L13 killed …`. A number further on is
 * a mention, or a key. `F11–F13: …` names three.
 *
 * @param {string} title of a test, or of a group of tests
 * @returns {string[]}
 */
export function claimsNamedBy(title) {
  const [named = ''] = run.exec(title) ?? [];
  return [...named.matchAll(range)].flatMap(([, first = '', last = first]) => numbersBetween(first, last));
}

/**
 * @param {string} first
 * @param {string} last of the same kind
 */
function numbersBetween(first, last) {
  const kind = first.replace(/\d+$/, '');
  const [from, to] = [first, last].map((end) => Number(end.slice(kind.length)));
  const length = Number(to) - Number(from) + 1;
  return Array.from({ length }, (_, step) => `${kind}${Number(from) + step}`);
}
