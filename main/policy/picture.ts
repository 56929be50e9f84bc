/** No side of a picture is longer, in pixels: a small file can unfold to gigabytes. */
const longestSide = 4096;

/** Whether these bytes are a PNG or JPEG, whatever they were called, of a size that is safe to draw. */
export function isDrawable(bytes: Uint8Array): boolean {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (size === null) return false;
  return size.every((side) => side > 0 && side <= longestSide);
}

type Size = readonly [width: number, height: number];

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The size in the header that comes first of all (PNG §11.2.2). */
function pngSize(bytes: Uint8Array): Size | null {
  if (!begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) || bytes.length < 24) return null;
  const view = viewOf(bytes);
  return [view.getUint32(16), view.getUint32(20)];
}

/** The size in the first frame header, after segments that each tell their length (ITU T.81 §B.2.2). */
function jpegSize(bytes: Uint8Array): Size | null {
  if (!begins(bytes, 0xff, 0xd8, 0xff)) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 <= bytes.length && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0 to SOF15, without the three markers among them that are none (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
