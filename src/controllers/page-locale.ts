/** The language of the place where an element stands: the nearest `lang`, through shadow roots. */
export function langAt(element: Element): string | undefined {
  let place: Element | null = element;
  while (place) {
    const marked: Element | null = place.closest('[lang]');
    const lang = marked?.getAttribute('lang');
    if (lang) return lang;
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** The language to wish for where nobody says one: that of the place, then the reader's browser. */
export function localeAt(element: Element): string {
  return langAt(element) ?? navigator.language;
}
