const MARK = 'data-utility-printed';

/**
 * Prints one element of the page and nothing around it. The sheet is made by script, which policies allow that
 * forbid style in markup; where it cannot be made the whole page is printed.
 */
export function printAlone(host: HTMLElement): void {
  const page = host.ownerDocument;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@media print { body { visibility: hidden; } [${MARK}] { visibility: visible; position: absolute; inset: 0 0 auto; } }`,
    );
    const before = page.adoptedStyleSheets;
    host.setAttribute(MARK, '');
    page.adoptedStyleSheets = [...before, sheet];
    addEventListener(
      'afterprint',
      () => {
        host.removeAttribute(MARK);
        page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
      },
      { once: true },
    );
  } catch {
    // An engine without sheets made by script.
  }
  print();
}
