import type { Config } from '../../../contract/index.js';

/** The utility's own explanations of what stands on its bills, by line kind or by the label as printed. */
export const glossary: Config['glossary'] = [
  {
    term: 'Consumo de subsistencia',
    text: {
      es: 'La luz básica de un hogar: los primeros 173 kWh de cada mes. Solo esta parte tiene subsidio.',
      en: 'The basic energy of a home: the first 173 kWh of each month. Only this part has a subsidy.',
      pt: 'A energia básica de uma casa: os primeiros 173 kWh de cada mês. Só esta parte tem subsídio.',
    },
  },
  {
    term: 'Consumo complementario',
    text: {
      es: 'La luz que usó por encima de los primeros 173 kWh del mes. Se paga completa, sin subsidio.',
      en: 'The energy you used beyond the first 173 kWh of the month. You pay it in full.',
      pt: 'A energia que você usou além dos primeiros 173 kWh do mês. Você paga o preço cheio.',
    },
  },
  {
    term: 'Comercialización (C)',
    text: {
      es: 'Lo que cuesta atenderle: leer su medidor, hacer la factura y cobrarla.',
      en: 'What it costs to serve you: to read your meter, make the bill and collect it.',
      pt: 'O que custa atender você: ler o seu medidor, fazer a conta e cobrar.',
    },
  },
  {
    term: 'subsidy_stratum',
    text: {
      es: 'La ayuda que el Estado le da a los hogares de su estrato. Baja lo que usted paga.',
      en: 'The help that the state gives to homes in your stratum. It lowers what you pay.',
      pt: 'A ajuda que o Estado dá às casas do seu estrato. Ela baixa o que você paga.',
    },
  },
  {
    term: 'street_lighting',
    text: {
      es: 'Un impuesto del municipio para la luz de calles y parques. Nosotros solo lo cobramos.',
      en: 'A town tax for the lights of streets and parks. We only collect it.',
      pt: 'Um imposto da cidade para a luz de ruas e parques. Nós só fazemos a cobrança.',
    },
  },
  {
    term: 'waste',
    text: {
      es: 'Lo que cuesta recoger la basura y llevarla al relleno. Lo cobra la empresa de aseo.',
      en: 'What it costs to pick up the waste and take it away. The waste company charges it.',
      pt: 'O custo de recolher o lixo e levar ao aterro. Quem cobra é a empresa de limpeza.',
    },
  },
  {
    term: 'rounding_adjustment',
    text: {
      es: 'Dejamos el total en decenas de pesos. A veces suma un poco y a veces resta.',
      en: 'We bring the total to tens of pesos. It adds a little or takes a little away.',
      pt: 'Deixamos o total em dezenas de pesos. Às vezes soma um pouco, às vezes tira.',
    },
  },
];
