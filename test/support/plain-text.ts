/**
 * What an element says in its own words, a line for each block, as the reading level is measured on it: printed labels
 * and what else comes from outside stand apart (in `bdi`, or isolated inside a sentence) and are left out; an amount
 * stays as a figure.
 */
export function plainText(node: Node): string {
  return textOf(node)
    .replace(/\u2068[^\u2069]*\u2069/g, '')
    .split(/\n| · /)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => /\p{L}/u.test(line))
    .join('\n');
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\n/g, ' ');
  if (node instanceof Element) {
    if (['STYLE', 'SCRIPT'].includes(node.tagName) || getComputedStyle(node).display === 'none') return '';
    if (node.localName === 'bdi') return node.matches('.amount') ? ' 1 ' : '';
    if (node instanceof HTMLDetailsElement && !node.open)
      return `\n${node.querySelector('summary')?.textContent ?? ''}\n`;
  }
  const text = [...node.childNodes].map(textOf).join('');
  return node instanceof HTMLElement && !getComputedStyle(node).display.startsWith('inline')
    ? `\n${text}\n`
    : text;
}
