import { MARK } from './values.js';

/** Every tag that our templates contain, with the attributes they give it. Nothing else may ever stand there. */
const COMMON = [
  'class',
  'id',
  'role',
  'lang',
  'aria-labelledby',
  'aria-busy',
  'aria-hidden',
  'aria-disabled',
  'data-length',
  'aria-label',
];
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    // prettier-ignore
    ['div', 'section', 'header', 'p', 'span', 'bdi', 'strong', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'summary', 'h2', 'h3', 'h4', 'h5']
      .map((tag) => [tag, COMMON]),
  ),
  // Where it is heard, not seen, what became of a read; and where the focus goes when a form is over.
  div: [...COMMON, 'aria-live', 'style', 'tabindex'],
  form: [...COMMON, 'novalidate'],
  label: [...COMMON, 'for'],
  // prettier-ignore
  input: [...COMMON, 'type', 'name', 'autocomplete', 'enterkeyhint', 'inputmode', 'maxlength', 'dir', 'aria-describedby', 'aria-invalid'],
  details: [...COMMON, 'open'],
  button: [...COMMON, 'type', 'aria-pressed'],
  slot: ['name'],
  a: ['href', 'rel', 'target'],
  svg: [
    'class',
    'viewBox',
    'aria-hidden',
    'fill',
    'stroke',
    'stroke-width',
    'stroke-linecap',
    'stroke-linejoin',
    'width',
    'height',
    'focusable',
  ],
  line: ['class', 'x1', 'x2', 'y1', 'y2'],
  rect: ['class', 'x', 'y', 'width', 'height', 'rx'],
  path: ['d'],
};
/** Where a link may lead, whatever the data say. */
const LINKS = /^(tel:[\d+*#]*|https:\/\/wa\.me\/\d*|mailto:[\w.~!*'()%-]*)$/;
/** Attributes are ours, so none carries anything but a few plain words. */
const PLAIN = /^[\w\s.,:%-]*$/;
/** What hides a live region: declarations, and no address in them. */
const HIDING = /^(?!.*url)[\w\s.,:;()%-]*$/;

const VALUES: Readonly<Record<string, RegExp>> = { href: LINKS, style: HIDING };

/** What stands in the tree that no template of ours put there. */
export function foreignMarkup(host: Element, root: ShadowRoot): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const known = VOCABULARY[element.localName];
    if (!known) found.push(`a foreign element <${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (!known?.includes(name)) found.push(`a foreign attribute ${element.localName}[${name}]`);
      else if (name !== 'd' && !(VALUES[name] ?? PLAIN).test(value))
        found.push(`a foreign value ${element.localName}[${name}="${value.slice(0, 80)}"]`);
    }
  }
  if (host.childElementCount > 0) found.push('the element has children that nobody gave it');
  if (document.querySelector(`[${MARK}]`)) found.push('planted markup stands in the page');
  return found;
}

const OVERRIDES = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;

/** Data that turn the direction of writing must not turn the figures after them: they would read backwards. */
export function turnedFigures(root: ShadowRoot): string[] {
  const texts = textsOf(root);
  return texts.flatMap((text, index) => {
    if (!OVERRIDES.test(text.data)) return [];
    const paragraph = isolated(text);
    const after = texts.slice(index + 1).filter((other) => isolated(other) === paragraph);
    return after.some((other) => /\p{Nd}/u.test(other.data))
      ? [`figures after ${JSON.stringify(text.data.slice(0, 40))} are written backwards`]
      : [];
  });
}

/** The nearest element around a text in which writing has a direction of its own. */
function isolated(text: Text): Element | null {
  let place = text.parentElement;
  while (place) {
    const { display, unicodeBidi } = getComputedStyle(place);
    if (display !== 'inline' || unicodeBidi.includes('isolate')) return place;
    place = place.parentElement;
  }
  return null;
}

/** The texts of a tree in their order; none is empty. */
export function textsOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '') texts.push(node);
  }
  return texts;
}
