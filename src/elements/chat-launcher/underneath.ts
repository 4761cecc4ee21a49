/** What a finger or a key can use. A place that takes the focus only from code (`tabindex="-1"`) is none. */
const USABLE =
  'a[href], button, input, select, textarea, summary, label, audio[controls], video[controls], ' +
  '[contenteditable], [role="button"], [role="link"], [role="tab"], [tabindex]:not([tabindex="-1"])';
/** So many looks in a row: closer together than the smallest target, 24 px, under a button as high as a thumb. */
const LOOK_PX = 20;

/** The element that has the focus, through open shadow roots. The page's body has it when nothing has. */
export function deepFocus(page: DocumentOrShadowRoot): Element | undefined {
  const { activeElement } = page;
  if (!activeElement || activeElement.localName === 'body') return undefined;
  return (activeElement.shadowRoot && deepFocus(activeElement.shadowRoot)) ?? activeElement;
}

/** True where a box lies over an element of the page. */
export function isCovering(box: DOMRect, element: Element | undefined): boolean {
  if (!element) return false;
  const other = element.getBoundingClientRect();
  return box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
}

/** How many things that can be tapped lie under a box, apart from `own`. */
export function tapTargetsUnder(box: DOMRect, own: Element): number {
  const found = new Set<Element>();
  const columns = Math.ceil(box.width / LOOK_PX);
  const rows = Math.ceil(box.height / LOOK_PX);
  for (let column = 0; column <= columns; column += 1) {
    for (let row = 0; row <= rows; row += 1) {
      const x = box.left + (box.width * column) / columns;
      const y = box.top + (box.height * row) / rows;
      const target = usable(topmost(own.ownerDocument, x, y, own));
      if (target) found.add(target);
    }
  }
  return found.size;
}

/** What is on top at a point, through open shadow roots and as if `own` were not there. */
function topmost(root: DocumentOrShadowRoot, x: number, y: number, own: Element): Element | undefined {
  const element = root.elementsFromPoint(x, y).find((one) => one !== own);
  const inner = element?.shadowRoot;
  return (inner && inner !== root && topmost(inner, x, y, own)) || element;
}

function usable(element: Element | undefined): Element | undefined {
  let at = element;
  while (at && !at.matches(USABLE)) {
    const root = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
  return at;
}
