// What a page may download, in KB of 1,000 bytes, gzip. `modules` are sources below src/: a row weighs the
// chunks of the self-contained build that hold them and everything those import statically, libraries
// included, each chunk once. What is loaded on demand counts only where it is named: one language is.
export const budgets = [
  { name: 'loader', limit: 2, modules: ['define/loader'] },
  {
    name: 'core: provider, client, session, contract of bills',
    limit: 26,
    modules: ['define/provider', 'contract/bills'],
  },
  {
    name: 'bill explainer, all in, one language',
    limit: 40,
    modules: [
      'define/loader',
      'define/provider',
      'define/bill-explainer',
      'elements/bill-explainer/bill-explainer.strings.es',
      'i18n/line-kinds.es',
    ],
  },
];
