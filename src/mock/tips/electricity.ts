import type { Tip } from '../../contract/index.js';

const kwh = (quantity: string): Tip['effect'] => ({ kind: 'quantity_per_month', quantity, unit: 'kWh' });
const percent = (share: string): Tip['effect'] => ({ kind: 'percent_of_use', percent: share, unit: 'kWh' });

/** What homes do about their electricity. The savings are rules of thumb and the utility's own. */
export const electricityTips: Tip[] = [
  {
    id: 'tip_cool',
    services: ['electricity'],
    causes: ['use', 'weather', 'tier'],
    title: {
      es: 'Ponga el aire a 24 grados',
      en: 'Set the cooling to 24 degrees (75 °F)',
      pt: 'Deixe o ar em 24 graus',
    },
    text: {
      es: 'Cada grado más frío gasta más luz. Con un ventilador se siente igual de fresco.',
      en: 'Each degree colder takes more power. With a fan it feels just as cool.',
      pt: 'Cada grau mais frio gasta mais luz. Com um ventilador fica tão fresco quanto antes.',
    },
    effect: percent('8'),
  },
  {
    id: 'tip_light',
    services: ['electricity'],
    causes: ['use', 'tier'],
    title: {
      es: 'Cambie cuatro luces a LED',
      en: 'Change four lights to LED',
      pt: 'Troque quatro luzes por LED',
    },
    text: {
      es: 'Dan la misma luz y gastan muy poco. Empiece por las que deja más tiempo prendidas.',
      en: 'They give the same light and use very little. Start with those you leave on the most.',
      pt: 'Dão a mesma luz e gastam bem pouco. Comece pelas que ficam mais tempo acesas.',
    },
    effect: kwh('12'),
  },
  {
    id: 'tip_fridge',
    services: ['electricity'],
    causes: ['use', 'tier', 'weather'],
    title: {
      es: 'Revise la puerta de la nevera',
      en: 'Check the door of the fridge',
      pt: 'Veja a porta da geladeira',
    },
    text: {
      es: 'Cierre la puerta sobre una hoja de papel. Si la hoja sale sola, hay que cambiar el caucho.',
      en: 'Shut the door on a sheet of paper. If it slides out, the seal lets the cold go.',
      pt: 'Feche a porta com uma folha de papel no meio. Se a folha sai solta, troque a borracha.',
    },
    effect: kwh('8'),
  },
  {
    id: 'tip_standby',
    services: ['electricity'],
    causes: ['use', 'days', 'tier'],
    title: {
      es: 'Desconecte lo que no usa',
      en: 'Unplug what you do not use',
      pt: 'Tire da tomada o que não usa',
    },
    text: {
      es: 'La tele, el cargador y el equipo de sonido gastan luz también apagados.',
      en: 'The TV, the game box and the chargers use power even when they are off.',
      pt: 'A TV, o som e os carregadores gastam luz mesmo desligados.',
    },
    effect: kwh('6'),
  },
];

/** For homes whose water is heated at the shower head. */
export const electricShowerTip: Tip = {
  id: 'tip_shower_head',
  services: ['electricity'],
  causes: ['use', 'weather', 'tier'],
  title: {
    es: 'Ponga la ducha en tibio',
    en: 'Turn the shower down to warm',
    pt: 'Deixe o chuveiro no morno',
  },
  text: {
    es: 'La ducha es lo que más gasta. En tibio, y con menos minutos, la baja se nota.',
    en: 'The shower uses the most power of all. On warm, and a bit shorter, you will see it.',
    pt: 'O chuveiro é o que mais gasta na casa. No morno, e com menos tempo, a conta já cai.',
  },
  effect: percent('10'),
};

/** For tariffs with times of use: move some of the use from one label, as printed, to another. */
export function moveUseTip(fromTouLabel: string, toTouLabel: string): Tip {
  return {
    id: 'tip_move_use',
    services: ['electricity'],
    causes: ['time-of-use', 'price', 'use'],
    title: {
      es: 'Lave cuando la luz cuesta menos',
      en: 'Run the wash when power costs less',
      pt: 'Lave roupa quando a luz custa menos',
    },
    text: {
      es: 'Deje para las horas baratas la lavadora, la secadora y la carga del carro.',
      en: 'Leave the washer, the dryer and the car for the hours that cost less.',
      pt: 'Deixe a máquina de lavar e o ferro para as horas mais baratas.',
    },
    effect: { kind: 'percent_moved', percent: '20', fromTouLabel, toTouLabel },
  };
}
