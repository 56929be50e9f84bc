/** A head and shoulders for each person of Practice, by id: 64 × 64 pixels in 8 colours, PNG as base64. */
const drawings: Readonly<Record<string, readonly string[]>> = {
  ada: [
    'iVBORw0KGgoAAAANSUhEUgAAAEAAAABABAMAAABYR2ztAAAAGFBMVEXZ5vfB0uqov92Qq9B4mMJghLVHcagvXZvPWT+oAAAA',
    '2klEQVR42u2TvQ6CQBCEgUBoKXwAChNfwIQWtaClkicwtER+9vU16nlZbnbXlsRp9wvM7M5F0V9bVXK8lNp8R0+d5HlKL9Ui',
    '0L2BWZpn9FErAI0DJjyP6atCsyjbzD0wQODggTsEKg+MeggphgmYvzBNmjHNRZmrNo9ln9ssjF05s7R27Teh/ZXodpYzuk0K',
    'SZPe3WKBRNz5c8+FXklYypSYaq30sDOrD4SfqNbAKBYWFzcLgVZ6Vfh19SGwsC0TUKlb4CZyBAy6R+6yQcAUvjmuWU/JcxLU',
    'b8ADvJISHzUw1E4AAAAASUVORK5CYII=',
  ],
  grace: [
    'iVBORw0KGgoAAAANSUhEUgAAAEAAAABABAMAAABYR2ztAAAAGFBMVEX749PvzbnjuJ/XooXKjGq+dlCyYTamSxxSHnf4AAAA',
    '2klEQVR42u2TvQ6CQBCEgUBoKXwAChNfwIQWtaClkicwtER+9vU16nlZbnbXlsRp9wvM7M5F0V9bVXK8lNp8R0+d5HlKL9Ui',
    '0L2BWZpn9FErAI0DJjyP6atCsyjbzD0wQODggTsEKg+MeggphgmYvzBNmjHNRZmrNo9ln9ssjF05s7R27Teh/ZXodpYzuk0K',
    'SZPe3WKBRNz5c8+FXklYypSYaq30sDOrD4SfqNbAKBYWFzcLgVZ6Vfh19SGwsC0TUKlb4CZyBAy6R+6yQcAUvjmuWU/JcxLU',
    'b8ADvJISHzUw1E4AAAAASUVORK5CYII=',
  ],
};

/** The picture of a person, as PNG; undefined where there is no such person. */
export function pictureOf(person: string): Uint8Array<ArrayBuffer> | undefined {
  const drawing = Object.hasOwn(drawings, person) ? drawings[person] : undefined;
  if (drawing === undefined) return undefined;
  return Uint8Array.from(atob(drawing.join('')), (character) => character.charCodeAt(0));
}
