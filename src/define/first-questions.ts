/**
 * What an element asks the API first, as paths below `/v1`: the loader asks while the element's code is on its way.
 * An element that asks something else loses nothing but the time it would have won; a test holds them side by side.
 */
export const firstQuestions: Readonly<Record<string, (element: Element, account: string) => string>> = {
  'bill-explainer': (element, account) => {
    const bill = element.getAttribute('bill-id');
    const which = bill ? `/${encodeURIComponent(bill)}?` : '?limit=2&';
    return `/accounts/${account}/bills${which}include=lines,tariff`;
  },
};
