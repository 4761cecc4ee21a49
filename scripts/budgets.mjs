// What a page may download before anything is opened, in KB of 1,000 bytes, gzip, libraries included. `modules` are
// sources below src/: a row weighs the chunks of the self-contained build that hold them and all that those import
// statically, each once. What is loaded on demand counts only where it is named: one language is. A row with `isAlone`
// is bundled by itself, for parts that the build has put into one chunk with what uses them. A row that has not met
// its limit yet names where it is `heldAt`: the size fails above that too, and the number may only shrink.
export const budgets = [
  { name: 'loader', limit: 2, modules: ['define/loader'] },
  {
    name: 'core: provider, client, session, contract of bills',
    limit: 26,
    modules: ['define/provider', 'contract/bills'],
    isAlone: true,
  },
  {
    name: 'bill explainer, all in, one language',
    limit: 40,
    heldAt: 41,
    modules: [
      'define/loader',
      'define/provider',
      'define/bill-explainer',
      'elements/bill-explainer/bill-explainer.strings.es',
    ],
  },
  {
    name: 'payment help, its topics, one language',
    limit: 34,
    heldAt: 35,
    modules: [
      'define/loader',
      'define/provider',
      'define/payment-help',
      'elements/payment-help/payment-help.strings.es',
    ],
  },
  {
    name: 'pay button, closed, one language',
    limit: 34,
    heldAt: 35,
    modules: [
      'define/loader',
      'define/provider',
      'define/pay-button',
      'elements/pay-button/pay-button.strings.es',
    ],
  },
  {
    name: 'pay button with its panel open, one language',
    limit: 54,
    modules: [
      'define/loader',
      'define/provider',
      'define/pay-button',
      'elements/pay-button/pay-button.strings.es',
      'elements/pay-button/panel',
      'elements/pay-button/panel.strings.es',
    ],
  },
  {
    name: 'chat launcher, closed, with the core and one language',
    limit: 30,
    heldAt: 33,
    modules: [
      'define/loader',
      'define/provider',
      'define/chat-launcher',
      'elements/chat-launcher/chat-launcher.strings.es',
    ],
  },
  {
    name: 'chat launcher, open, with the core and one language',
    limit: 55,
    heldAt: 60,
    modules: [
      'define/loader',
      'define/provider',
      'define/chat-launcher',
      'elements/chat-launcher/chat-launcher.strings.es',
      'elements/chat-launcher/panel',
      'elements/chat-launcher/panel.strings.es',
    ],
  },
  {
    name: 'move tracker, all in, one language',
    limit: 36,
    heldAt: 39,
    modules: [
      'define/loader',
      'define/provider',
      'define/move-tracker',
      'elements/move-tracker/move-tracker.strings.es',
    ],
  },
  {
    name: 'move wizard, its first step, one language',
    limit: 46,
    heldAt: 56,
    modules: [
      'define/loader',
      'define/provider',
      'define/move-wizard',
      'elements/move-wizard/places',
      'elements/move-wizard/move-wizard.strings.es',
      'elements/move-wizard/places.strings.es',
    ],
  },
  {
    name: 'usage chart with its first drawing, one language',
    limit: 40,
    heldAt: 41,
    modules: [
      'define/loader',
      'define/provider',
      'define/usage-chart',
      'elements/usage-chart/usage-chart.strings.es',
    ],
  },
  {
    name: 'usage chart: the chart chunk alone',
    limit: 50,
    modules: ['elements/usage-chart/large-chart'],
    isAlone: true,
  },
];
