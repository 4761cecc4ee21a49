import { correction, generate } from 'lean-qr';
import type { Voucher } from '../../contract/payments.js';
import { barPath, code128, interleaved2of5 } from '../../domain/payment/barcode.js';

/** A drawing of dark places on light ground, in modules. */
export interface CodePath {
  readonly width: number;
  readonly path: string;
}

/** The quiet zone that readers of QR codes need, in modules. */
const QUIET = 4;

/** A text as a QR code. */
export function qrPath(text: string): CodePath {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x += 1;
      const width = String(x - from + 1);
      path += `M${String(from + QUIET)} ${String(y + QUIET)}h${width}v1h-${width}z`;
    }
  }
  return { width: code.size + 2 * QUIET, path };
}

/** A slip's bars; undefined where its format is not known, or cannot say what it says. The number is left then. */
export function voucherPath({ barcode, barcodeFormat }: Voucher): CodePath | undefined {
  const writers: Readonly<Record<string, typeof code128>> = { code128, itf: interleaved2of5 };
  const bars = writers[barcodeFormat]?.(barcode);
  return bars && barPath(bars);
}
