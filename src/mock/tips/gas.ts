import type { Tip } from '../../contract/index.js';

/** What homes do about their gas, whatever unit it is billed in. */
export const gasTips: Tip[] = [
  {
    id: 'tip_heating',
    services: ['gas'],
    causes: ['use', 'weather', 'tier'],
    title: {
      es: 'Baje la calefacción un grado',
      en: 'Turn the heating down one degree',
      pt: 'Baixe o aquecedor um grau',
    },
    text: {
      es: 'Casi no se siente, y la casa gasta menos gas cada día de frío.',
      en: 'You hardly feel it, and the home burns less gas on each cold day.',
      pt: 'Quase não se sente, e a casa gasta menos gás em cada dia frio.',
    },
    effect: { kind: 'percent_of_use', percent: '6' },
  },
  {
    id: 'tip_lid',
    services: ['gas'],
    causes: ['use', 'tier'],
    title: {
      es: 'Cocine con la olla tapada',
      en: 'Cook with the lid on',
      pt: 'Cozinhe com a panela tampada',
    },
    text: {
      es: 'El agua hierve antes. Cuando hierve, baje la llama: la comida se hace igual.',
      en: 'Water boils sooner. Once it boils, turn the flame down: the food cooks just as well.',
      pt: 'A água ferve antes. Quando ferver, baixe o fogo: a comida fica pronta igual.',
    },
    effect: { kind: 'percent_of_use', percent: '2' },
  },
];
