import { expect, test } from 'vitest';
import { isDrawable } from '../../main/policy/picture';
import { pictureOf } from '../../main/providers/practice/pictures';

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};

/** A JPEG with a comment before its frame, of the given marker. */
const jpeg = (width: number, height: number, marker = 0xc0): Uint8Array =>
  Uint8Array.from(
    [
      [0xff, 0xd8, 0xff, 0xfe, 0, 4, 0x68, 0x69],
      [0xff, 0xc4, 0, 3, 0],
      [0xff, marker, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    ].flat(),
  );

test.each([
  ['a PNG', png(64, 64)],
  ['the largest PNG', png(4096, 4096)],
  ['a JPEG', jpeg(640, 480)],
  ['a progressive JPEG', jpeg(640, 480, 0xc2)],
  ['a picture of Practice', pictureOf('ada') ?? new Uint8Array()],
])('%s is drawn', (_what, bytes) => expect(isDrawable(bytes)).toBe(true));

test.each([
  ['a PNG that unfolds too far', png(64, 4097)],
  ['a PNG that unfolds to gigabytes', png(0xffffffff, 0xffffffff)],
  ['a PNG without width', png(0, 64)],
  ['a PNG cut short', png(64, 64).subarray(0, 20)],
  ['a JPEG that unfolds too far', jpeg(65_535, 64)],
  ['a JPEG without a frame', jpeg(64, 64).subarray(0, 13)],
  [
    'a JPEG whose segments lead nowhere',
    new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, 0, ...Array(20).fill(0)]),
  ],
  ['a GIF', new TextEncoder().encode('GIF89a................................')],
  ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['nothing', new Uint8Array()],
])('%s is not drawn', (_what, bytes) => expect(isDrawable(bytes)).toBe(false));

test('a picture is found where its bytes begin, wherever its memory does', () => {
  const roomy = new Uint8Array(100);
  roomy.set(png(64, 64), 40);
  expect(isDrawable(roomy.subarray(40, 73))).toBe(true);
});
