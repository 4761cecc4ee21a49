import { tellDeveloper } from '../session/developer.js';
import { VERSION } from '../session/version.js';

/** How tags are registered. */
export interface DefineOptions {
  /** The first part of every tag, instead of `utility`: with `acme` a page writes `<acme-bill-explainer>`. */
  prefix?: string | undefined;
}

/** A class of an element that knows which version of this package it is from. */
export type VersionedElement = CustomElementConstructor & { readonly version: string };

/** What has been said, so that a page hears it once. */
const told = new Set<string>();

/**
 * Registers an element as `utility-<name>`, or under another prefix, unless it is registered already. Versions do not
 * mix: where the page's `utility-provider` is another version, nothing is registered without a prefix.
 * Returns true where the tag is an element of this version.
 */
export function define(
  name: string,
  element: VersionedElement,
  { prefix = 'utility' }: DefineOptions = {},
): boolean {
  // Node without a DOM has no registry. Importing must work there too.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return false;
  const provider = registry.get('utility-provider');
  if (prefix === 'utility' && provider && versionOf(provider) !== VERSION) {
    const other = versionOf(provider) ?? 'of another library';
    tellOnce(
      `the page's <utility-provider> is ${other} and this is ${VERSION}: nothing of this version is registered. ` +
        `defineAll({ prefix }) registers it beside the other.`,
    );
    return false;
  }
  const tag = `${prefix}-${name}`;
  const present = registry.get(tag);
  if (present) {
    const isOurs = versionOf(present) === VERSION;
    if (!isOurs) tellOnce(`<${tag}> is taken and was left as it is.`);
    return isOurs;
  }
  // A class has one tag at most, and the page may want the same one under two prefixes.
  registry.define(tag, prefix === 'utility' ? element : class extends element {});
  return true;
}

function versionOf(element: CustomElementConstructor): string | undefined {
  return (element as Partial<VersionedElement>).version;
}

function tellOnce(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  tellDeveloper(message);
}
