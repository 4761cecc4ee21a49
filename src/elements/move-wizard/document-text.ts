import type { FileFault, FileLimits } from './file-check.js';
import type { ProofStrings } from './proofs.strings.js';
import type { WizardPage } from './wizard-page.js';

/** A size in words: `8 MB`. */
export function sizeText(bytes: number, { f }: Pick<WizardPage, 'f'>): string {
  const [size, unit] =
    bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : [Math.max(1, Math.round(bytes / 1000)), 'kB'];
  return f.quantity(String(Math.floor(size * 10) / 10), unit);
}

/** A media type as people call it. */
export function typeName(type: string): string {
  return type.replace(/^.*\//, '').toUpperCase();
}

/** What the utility refuses a file for, by its code. */
const REFUSALS: ReadonlyMap<string | undefined, FileFault> = new Map([
  ['document_too_big', 'tooBig'],
  ['document_type_refused', 'wrongType'],
  ['document_name_refused', 'wrongName'],
  ['too_many_documents', 'tooMany'],
]);

/** What is wrong with a file that the utility refused; undefined where that lies elsewhere. */
export function faultOf(code: string | undefined): FileFault | undefined {
  return REFUSALS.get(code);
}

/** What to say of a file that cannot be sent. */
export function faultText(
  fault: FileFault,
  name: string,
  { maxBytes, accepts, maxFiles }: FileLimits,
  page: WizardPage,
  t: ProofStrings,
): string {
  switch (fault) {
    case 'tooBig':
      return t.tooBig({ name, size: sizeText(maxBytes, page) });
    case 'empty':
      return t.empty({ name });
    case 'wrongType':
      return t.wrongType({ name, types: page.f.list(accepts.map(typeName)) });
    case 'wrongName':
      return t.wrongName({ name });
    case 'tooMany':
      return t.tooMany({ count: maxFiles });
  }
}
