// Draws what elements draw as SVG paths into pixels, and has an independent reader read them.
import { createRequire } from 'node:module';
import type * as Reading from '@zxing/library';

// CommonJS modules whose names Node does not see from outside.
const require = createRequire(import.meta.url);
const reading = require('@zxing/library') as typeof Reading;
type ReadQr = (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;
const { default: jsQR } = require('jsqr') as { default: ReadQr };

export type Code = 'CODE_128' | 'ITF';

/** A picture in grey: 0 is black. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

const SCALE = 3;

/** Fills the rectangles of a path made of `Mx yhWvHh-Wz`, the only form that our codes are drawn in. */
export function drawn(path: string, width: number, height: number, scale = SCALE): Picture {
  const size = { width: width * scale, height: height * scale };
  const pixels = new Uint8ClampedArray(size.width * size.height).fill(255);
  for (const [, ...numbers] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)) {
    const [x = 0, y = 0, w = 0, h = 0] = numbers.map((text) => Number(text) * scale);
    for (let row = y; row < y + h; row += 1) pixels.fill(0, row * size.width + x, row * size.width + x + w);
  }
  return { ...size, pixels };
}

/** Bars of one module's height, made as high as a reader wants them. */
export function barsOf(path: string, width: number): Picture {
  return drawn(path.replaceAll('v1', 'v30'), width, 30);
}

/** What an independent reader reads in a picture. */
export function readBack({ width, height, pixels }: Picture, code: Code): string {
  const hints = new Map<number, unknown>([
    [reading.DecodeHintType.POSSIBLE_FORMATS, [reading.BarcodeFormat[code]]],
    [reading.DecodeHintType.TRY_HARDER, true],
  ]);
  const source = new reading.RGBLuminanceSource(pixels, width, height);
  const reader = new reading.MultiFormatReader();
  reader.setHints(hints);
  return reader.decode(new reading.BinaryBitmap(new reading.HybridBinarizer(source))).getText();
}

/** What another independent reader, of QR codes alone, reads in a picture. */
export function readQrBack({ width, height, pixels }: Picture): string | undefined {
  const colours = new Uint8ClampedArray(pixels.length * 4).fill(255);
  for (const [index, grey] of pixels.entries()) colours.fill(grey, index * 4, index * 4 + 3);
  return jsQR(colours, width, height)?.data;
}

/** The picture as a PGM file, which other readers take. */
export function asPgm({ width, height, pixels }: Picture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${String(width)} ${String(height)}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
