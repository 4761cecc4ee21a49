// The custom elements manifest in the two formats that editors read.

export const elementsOf = (manifest) =>
  manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter((declaration) => declaration.customElement && declaration.tagName);

/** The values of a type such as `'previous' | 'none' | undefined`, or nothing where it is open. */
export function valuesOf(type) {
  const parts = (type ?? '').split('|').map((part) => part.trim());
  const known = parts.filter((part) => part !== 'undefined' && part !== 'null' && part !== '');
  const literals = known.map((part) => /^(['"])(.*)\1$/.exec(part)?.[2]);
  return literals.length > 0 && literals.every((value) => value !== undefined) ? literals : undefined;
}

/** VS Code's custom data for HTML. */
export function vscodeData(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: element.description ?? element.summary ?? '',
      attributes: (element.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: attribute.description ?? '',
        ...(valuesOf(attribute.type?.text) && {
          values: valuesOf(attribute.type.text).map((name) => ({ name })),
        }),
        ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
      })),
    })),
  };
}

const named = (entries) =>
  (entries ?? []).map((entry) => ({ name: entry.name, description: entry.description ?? '' }));

/** JetBrains' web-types. */
export function webTypes(manifest, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: element.description ?? element.summary ?? '',
          attributes: (element.attributes ?? []).map((attribute) => ({
            name: attribute.name,
            description: attribute.description ?? '',
            value: { type: valuesOf(attribute.type?.text) ?? attribute.type?.text ?? 'string' },
            ...(attribute.default && { default: attribute.default }),
          })),
          slots: named(element.slots),
          js: {
            properties: (element.members ?? [])
              .filter((member) => member.kind === 'field')
              .map((member) => ({
                name: member.name,
                description: member.description ?? '',
                type: member.type?.text ?? 'unknown',
                ...(member.readonly && { 'read-only': true }),
              })),
            events: (element.events ?? []).map((event) => ({
              name: event.name,
              description: event.description ?? '',
              type: event.type?.text ?? 'Event',
            })),
          },
          css: {
            properties: named(element.cssProperties),
            parts: named(element.cssParts),
          },
        })),
      },
    },
  };
}
