import type { Tip } from '../../contract/index.js';

/** Where water is billed, what leaves through the sewer usually follows it. */
const WATER = ['water', 'sewer'];

/** What homes do about their water. */
export const waterTips: Tip[] = [
  {
    id: 'tip_toilet',
    services: WATER,
    causes: ['use', 'tier'],
    title: {
      es: 'Vea si el inodoro gotea',
      en: 'See if the toilet leaks',
      pt: 'Veja se o vaso vaza',
    },
    text: {
      es: 'Eche un poco de color en el tanque. Si una hora después hay color en la taza, gotea.',
      en: 'Put some food dye in the tank. If an hour later there is dye in the bowl, it leaks.',
      pt: 'Ponha um pouco de cor na caixa. Se uma hora depois há cor no vaso, ele vaza.',
    },
    effect: { kind: 'quantity_per_month', quantity: '3', unit: 'm3' },
  },
  {
    id: 'tip_short_shower',
    services: WATER,
    causes: ['use', 'tier', 'weather'],
    title: {
      es: 'Dúchese en cinco minutos',
      en: 'Shower in five minutes',
      pt: 'Tome banho em cinco minutos',
    },
    text: {
      es: 'Cierre la llave mientras se enjabona. Es lo que más agua ahorra en una casa.',
      en: 'Turn the tap off while you soap. Nothing at home saves more water.',
      pt: 'Feche a água enquanto passa o sabão. É o que mais poupa água em casa.',
    },
    effect: { kind: 'percent_of_use', percent: '10', unit: 'm3' },
  },
  {
    id: 'tip_garden',
    services: ['water'],
    causes: ['weather', 'use'],
    title: {
      es: 'Riegue de noche',
      en: 'Water the garden at night',
      pt: 'Regue à noite',
    },
    text: {
      es: 'Con sol, la mitad del agua se va al aire. De noche las plantas toman casi toda.',
      en: 'In the sun half of the water goes into the air. At night the plants take most of it.',
      pt: 'Com sol, a metade da água vai para o ar. À noite as plantas tomam quase toda.',
    },
    effect: { kind: 'percent_of_use', percent: '5', unit: 'm3' },
  },
];
