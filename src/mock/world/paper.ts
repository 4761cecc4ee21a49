import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';

/** Points of an A4 page. */
const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 48;
const BOTTOM = 64;

export interface PaperOptions {
  readonly title: string;
  readonly author: string;
  readonly locale: string;
  /** Hexadecimal colour of the brand. */
  readonly color: string;
  readonly issuedMs: number;
  footer(page: number, pages: number): string;
}

export type Tone = 'plain' | 'quiet' | 'head' | 'total';

/** A page that is written from top to bottom and continues on the next where it is full. */
export interface Paper {
  readonly right: number;
  band(title: string, note: string): void;
  columns(left: readonly string[], right: readonly string[]): void;
  box(label: string, figure: string, notes: readonly string[]): void;
  /** A block that begins here and wants so many points on the same page. */
  heading(text: string, note: string, height?: number): void;
  note(text: string): void;
  row(label: string, cells: readonly { text: string; end: number }[], tone: Tone): void;
  save(): Promise<Uint8Array>;
}

export async function createPaper(options: PaperOptions): Promise<Paper> {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const issued = new Date(options.issuedMs);
  document.setTitle(options.title, { showInWindowTitleBar: true });
  document.setAuthor(options.author);
  document.setLanguage(options.locale);
  document.setCreationDate(issued);
  document.setModificationDate(issued);
  const accent = colorOf(options.color);
  const ink = rgb(0.1, 0.1, 0.1);
  const grey = rgb(0.38, 0.38, 0.38);
  const white = rgb(1, 1, 1);
  let page: PDFPage = document.addPage([WIDTH, HEIGHT]);
  let y = HEIGHT;

  const room = (height: number): void => {
    if (y - height >= BOTTOM) return;
    page = document.addPage([WIDTH, HEIGHT]);
    y = HEIGHT - MARGIN;
  };
  const write = (text: string, x: number, size: number, font: PDFFont, color = ink): void => {
    page.drawText(printable(text), { x, y, size, font, color });
  };
  const writeEnding = (text: string, end: number, size: number, font: PDFFont, color = ink): void =>
    write(text, end - widthOf(printable(text), size, font), size, font, color);

  return {
    right: WIDTH - MARGIN,
    band(title, note) {
      page.drawRectangle({ x: 0, y: HEIGHT - 72, width: WIDTH, height: 72, color: accent });
      y = HEIGHT - 40;
      write(title, MARGIN, 20, bold, white);
      y = HEIGHT - 58;
      write(note, MARGIN, 9, plain, white);
      y = HEIGHT - 96;
    },
    columns(left, right) {
      const top = y;
      left.forEach((text, index) => {
        y = top - index * 14;
        write(text, MARGIN, 10, index === 0 ? bold : plain);
      });
      right.forEach((text, index) => {
        y = top - index * 14;
        writeEnding(text, WIDTH - MARGIN, 10, index === 0 ? bold : plain);
      });
      y = top - Math.max(left.length, right.length) * 14 - 8;
    },
    box(label, figure, notes) {
      const height = 56;
      page.drawRectangle({
        x: MARGIN,
        y: y - height,
        width: WIDTH - 2 * MARGIN,
        height,
        borderColor: accent,
        borderWidth: 1.5,
      });
      const top = y;
      y = top - 19;
      write(label, MARGIN + 14, 11, plain, grey);
      y = top - 45;
      write(figure, MARGIN + 14, 22, bold, accent);
      notes.forEach((text, index) => {
        y = top - 24 - index * 18;
        writeEnding(text, WIDTH - MARGIN - 14, 11, bold);
      });
      y = top - height - 18;
    },
    heading(text, note, height = 70) {
      room(height);
      y -= 12;
      write(text, MARGIN, 12, bold, accent);
      writeEnding(note, WIDTH - MARGIN, 9, plain, grey);
      page.drawLine({
        start: { x: MARGIN, y: y - 5 },
        end: { x: WIDTH - MARGIN, y: y - 5 },
        thickness: 1,
        color: accent,
      });
      y -= 19;
    },
    note(text) {
      room(14);
      write(text, MARGIN, 8, plain, grey);
      y -= 14;
    },
    row(label, cells, tone) {
      room(15);
      const size = tone === 'plain' || tone === 'total' ? 10 : 8;
      const font = tone === 'total' || tone === 'head' ? bold : plain;
      const color = tone === 'quiet' || tone === 'head' ? grey : ink;
      write(label, MARGIN, size, font, color);
      for (const { text, end } of cells) if (text !== '') writeEnding(text, end, size, font, color);
      y -= tone === 'quiet' ? 11 : tone === 'total' ? 17 : 14;
    },
    async save() {
      const pages = document.getPages();
      pages.forEach((each, index) => {
        page = each;
        y = 36;
        write(options.footer(index + 1, pages.length), MARGIN, 8, plain, grey);
      });
      return document.save();
    },
  };
}

/** How wide a text is drawn: letter by letter, while the font's own measure brings some letters closer together. */
function widthOf(text: string, size: number, font: PDFFont): number {
  return [...text].reduce((sum, letter) => sum + font.widthOfTextAtSize(letter, size), 0);
}

/** The standard fonts know Windows-1252 only: other blanks, dashes and letters are written with what is there. */
function printable(text: string): string {
  return text
    .replaceAll(/[\u202f\u2007\u2009]/g, '\u00a0')
    .replaceAll('\u2212', '-')
    .replaceAll(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]/g, '?');
}

function colorOf(hex: string): ReturnType<typeof rgb> {
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return rgb(channel(1), channel(3), channel(5));
}
