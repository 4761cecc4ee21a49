import { AddressMatch, searchAddresses } from './addresses.js';
import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { CURSOR_INVALID, PAGE_QUERY } from './shared.docs.js';

export const addressSchemas: SchemaDoc[] = [
  describeObject('AddressMatch', AddressMatch, 'An address that fits what was typed.', {
    id: 'Names the match; a building’s is what `within` takes.',
    kind: {
      text: 'What it is.',
      values: {
        premise: 'A place that service can be asked for.',
        building: 'A building with places of its own: search again `within` it.',
      },
    },
    label: 'The address in one line, as people write it there.',
    unit: 'The apartment, house or shop within its building.',
    address: 'The address in its parts.',
    premiseId: 'The place; null for a building, and where the utility does not serve.',
    units: 'How many places a building has; 0 for a place.',
    isServed: 'Whether the utility delivers there.',
    servedBy: 'Who does where the utility does not, if it knows.',
  }),
];

const elmStreet = {
  lines: ['Calle 27 n.º 23-18'],
  locality: 'Tuluá',
  region: 'Valle del Cauca',
  country: 'CO',
};

export const addressOperations = {
  searchAddresses: describeOperation(searchAddresses, {
    tag: 'Premises',
    summary: 'Search addresses',
    text: 'Finds the addresses that fit what was typed, best first. Accents, capitals, marks and the usual abbreviations (`Cra.`, `Av.`, `Apto.`) make no difference. An address outside the area is told with `isServed: false`.',
    answers: 'A page of addresses; empty where none fits.',
    params: {},
    query: {
      text: 'What was typed, 2 to 200 characters.',
      within: 'Only the places of this building; `text` then narrows them by apartment.',
      ...PAGE_QUERY,
    },
    problems: { cursor_invalid: CURSOR_INVALID },
    examples: [
      {
        name: 'street',
        summary: 'A house, a building and an address outside the area',
        input: { text: 'calle 27', limit: 5 },
        answer: {
          items: [
            {
              id: 'adr_2318',
              kind: 'premise',
              label: 'Calle 27 n.º 23-18, Tuluá',
              address: elmStreet,
              premiseId: 'prm_2318',
              units: 0,
              isServed: true,
            },
            {
              id: 'adr_2430',
              kind: 'building',
              label: 'Edificio Guayacán, Calle 27 n.º 24-30, Tuluá',
              address: { ...elmStreet, lines: ['Calle 27 n.º 24-30', 'Edificio Guayacán'] },
              premiseId: null,
              units: 12,
              isServed: true,
            },
            {
              id: 'adr_9001',
              kind: 'premise',
              label: 'Calle 27 n.º 4-10, Buga',
              address: { ...elmStreet, lines: ['Calle 27 n.º 4-10'], locality: 'Buga' },
              premiseId: null,
              units: 0,
              isServed: false,
              servedBy: 'Energía del Centro',
            },
          ],
        },
      },
      {
        name: 'units',
        summary: 'The apartments of a building',
        input: { text: '30', within: 'adr_2430' },
        answer: {
          items: [
            {
              id: 'adr_2430_302',
              kind: 'premise',
              label: 'Apto. 302',
              unit: 'Apto. 302',
              address: { ...elmStreet, lines: ['Calle 27 n.º 24-30', 'Edificio Guayacán, Apto. 302'] },
              premiseId: 'prm_2430_302',
              units: 0,
              isServed: true,
            },
          ],
        },
      },
    ],
  }),
};
