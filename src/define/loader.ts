/**
 * The loader for script tags: registers the tags it finds in the page, also later ones, and fetches what each needs
 * when it is there. `observe(root)` does the same in an open shadow root.
 */

import { askAhead } from '../client/ahead.js';
import { firstQuestions } from './first-questions.js';

/**
 * The names of the chunks that an element needs, beside the loader, with `*` for the language of its words. The build puts
 * a literal in its place.
 */
declare const SERVICEDROP_CHUNKS: Readonly<Record<string, string>>;

const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  provider: () => import('./provider.js'),
  'pay-button': () => import('./pay-button.js'),
  'chat-launcher': () => import('./chat-launcher.js'),
  'move-wizard': () => import('./move-wizard.js'),
  'move-tracker': () => import('./move-tracker.js'),
  'payment-help': () => import('./payment-help.js'),
  'usage-chart': () => import('./usage-chart.js'),
  'bill-explainer': () => import('./bill-explainer.js'),
};

const chunks = typeof SERVICEDROP_CHUNKS === 'undefined' ? {} : SERVICEDROP_CHUNKS;
const wanted = new Set(Object.keys(modules));

/** Registers the tags below `root`, now and whenever one is added. Returns the function that ends it. */
export function observe(root: Document | ShadowRoot | Element): () => void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) find(node);
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  find(root);
  return () => observer.disconnect();
}

function find(place: Document | ShadowRoot | Element): void {
  for (const name of wanted) {
    const tag = `utility-${name}`;
    const found = [...place.querySelectorAll<HTMLElement>(tag)];
    if (place instanceof HTMLElement && place.localName === tag) found.push(place);
    if (found.length === 0) continue;
    const language = languageAt(found[0]);
    if (name === 'provider') found.forEach(ask);
    void load(name, language.slice(0, 2).toLowerCase());
  }
}

const pageProvider = (): Element | null => document.querySelector('utility-provider[page]');

/** The language in which elements at a place will most likely speak. */
function languageAt(place: Element | undefined): string {
  const provider = place?.closest('utility-provider') ?? pageProvider();
  const marked = (provider ?? place)?.closest('[lang]');
  return provider?.getAttribute('locale') ?? marked?.getAttribute('lang') ?? navigator.language;
}

/** Asks ahead for a provider, and for the elements that it serves. */
function ask(provider: HTMLElement): void {
  askAhead(provider, languageAt(provider), (first) => {
    const paths = Object.entries(firstQuestions).flatMap(([name, question]) =>
      [...document.querySelectorAll(`utility-${name}`)]
        .filter((element) => (element.closest('utility-provider') ?? pageProvider()) === provider)
        .map((element) => question(element, encodeURIComponent(element.getAttribute('account-id') || first))),
    );
    return [...new Set(paths)];
  });
}

async function load(name: string, language: string): Promise<void> {
  wanted.delete(name);
  // Hinted together, so that what a chunk imports is not found out one request later.
  for (const chunk of chunks[name]?.split(' ') ?? []) {
    const isSpoken = /^(es|en|pt)$/.test(language) || !chunk.includes('*');
    if (isSpoken) hint(new URL(`./chunks/${chunk.replace('*', language)}.js`, import.meta.url).href);
  }
  try {
    await modules[name]?.();
  } catch (error) {
    // The next tag of its kind tries again; the page's error monitor hears of it now.
    wanted.add(name);
    throw error;
  }
}

function hint(href: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = href;
  document.head.append(link);
}

observe(document);
