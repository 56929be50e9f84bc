// Makes every PNG and ICO in assets/ from the SVGs beside them. Run by hand after a drawing has changed:
//   node .ci/icons.mjs        (needs rsvg-convert: Debian librsvg2-bin, Homebrew librsvg)
//
// Why these files and no others:
// - macOS paints a template image itself in the colour of its menu bar: black and alpha, 16 points, 1x and 2x.
// - Linux hosts scale one pixmap, and Electron sends them the largest it has: one file of 48, which is 3 × 16 and
//   2 × 24, so the pixel grid of the drawing survives the usual sizes.
// - Windows gets an ICO, because Electron's tray there takes only the 1x bitmap of a PNG, whatever lies beside it.
// - Linux and Windows share one ink. A Linux app cannot learn the colour of the panel (GNOME's is dark in its light
//   style too), so one of an on-dark and on-light pair would be invisible wherever the guess is wrong. Both inks have
//   a contrast of at least 3:1 (WCAG 1.4.11) to the panels of GNOME, Breeze and Windows 11, dark and light.
// - The app icon fills its square on Linux and Windows; macOS expects a margin of 100 in 1024. electron-builder makes
//   the ICNS from that PNG and takes the ICO and the Linux folder as they are.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const assets = join(import.meta.dirname, '../assets');
const tray = join(assets, 'tray');
const icons = join(assets, 'icons');

const accent = '#7a79f0';
const alert = '#e0602c';
const template = '#000000';

/**
 * Draws an SVG as a PNG.
 * @param {string} source the SVG's path
 * @param {number} pixels the side of the square image
 * @param {{ ink?: string, margin?: number }} [options] what `currentColor` stands for; pixels left free on each side
 * @returns {Buffer} the PNG
 */
function draw(source, pixels, { ink = template, margin = 0 } = {}) {
  const side = `${pixels - 2 * margin}`;
  const image = ['--width', side, '--height', side, '--left', `${margin}`, '--top', `${margin}`];
  const page = ['--page-width', `${pixels}`, '--page-height', `${pixels}`];
  const input = readFileSync(source, 'utf8').replaceAll('currentColor', ink);
  return execFileSync('rsvg-convert', [...image, ...page], { input });
}

/**
 * Packs PNGs into an ICO, which since Windows Vista may hold them at any size.
 * @param {readonly { pixels: number, png: Buffer }[]} images each with its side in pixels, at most 256
 * @returns {Buffer} the ICO
 */
function packIco(images) {
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  for (const [index, { pixels, png }] of images.entries()) {
    const entry = 6 + 16 * index;
    // One byte a side, in which 0 means 256.
    directory.writeUInt8(pixels % 256, entry);
    directory.writeUInt8(pixels % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...images.map(({ png }) => png)]);
}

/**
 * Draws an SVG as an ICO.
 * @param {string} source the SVG's path
 * @param {readonly number[]} sizes the sides of the images in pixels
 * @param {{ ink?: string }} [options] what `currentColor` stands for
 * @returns {Buffer} the ICO
 */
function drawIco(source, sizes, options) {
  return packIco(sizes.map((pixels) => ({ pixels, png: draw(source, pixels, options) })));
}

/**
 * Writes one tray glyph for the three systems.
 * @param {string} name the glyph's name, that of its SVG
 */
function writeTrayIcons(name) {
  const source = join(tray, `${name}.svg`);
  const ink = name === 'attention' ? alert : accent;
  writeFileSync(join(tray, `${name}Template.png`), draw(source, 16));
  writeFileSync(join(tray, `${name}Template@2x.png`), draw(source, 32));
  writeFileSync(join(tray, `${name}.png`), draw(source, 48, { ink }));
  writeFileSync(join(tray, `${name}.ico`), drawIco(source, [16, 20, 24, 32, 48], { ink }));
}

/** Writes the app icon for the three systems. */
function writeAppIcons() {
  const source = join(icons, 'app.svg');
  const linux = join(icons, 'linux');
  mkdirSync(linux, { recursive: true });
  for (const pixels of [16, 24, 32, 48, 64, 128, 256, 512]) {
    writeFileSync(join(linux, `${pixels}x${pixels}.png`), draw(source, pixels));
  }
  writeFileSync(join(icons, 'icon.ico'), drawIco(source, [16, 20, 24, 32, 40, 48, 64, 256]));
  writeFileSync(join(icons, 'icon.png'), draw(source, 1024, { margin: 100 }));
}

/** Ends with a sentence instead of a stack where the one tool is missing. */
function requireTool() {
  try {
    execFileSync('rsvg-convert', ['--version']);
  } catch {
    console.error('rsvg-convert is missing: apt install librsvg2-bin, or brew install librsvg');
    process.exit(1);
  }
}

requireTool();
for (const file of readdirSync(tray).filter((file) => file.endsWith('.svg'))) {
  writeTrayIcons(file.replace('.svg', ''));
}
writeAppIcons();
