import { nativeImage } from 'electron';

/** Twice the size at which it is shown, in pixels. */
const side = 64;

/** Draws the middle of a PNG or JPEG in a small square, as a `data:` URL; null where it cannot be read. */
export function shrinkPicture(picture: Uint8Array): string | null {
  const image = nativeImage.createFromBuffer(Buffer.from(picture));
  if (image.isEmpty()) return null;
  const { width, height } = image.getSize();
  const edge = Math.min(width, height);
  const x = Math.floor((width - edge) / 2);
  const y = Math.floor((height - edge) / 2);
  return image
    .crop({ x, y, width: edge, height: edge })
    .resize({ width: side, height: side, quality: 'best' })
    .toDataURL();
}
