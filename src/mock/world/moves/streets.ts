/** How addresses are written in a country, and some that the stories can move to. */
export interface Streets {
  /** Houses as they are written there. The first is free, the second's supply is off, the third is lived in. */
  readonly houses: readonly string[];
  /** A building and what its apartments are called. */
  readonly building: { readonly lines: readonly string[]; readonly unit: string };
  /** A town that others serve, an address there, and who does. */
  readonly beyond: { readonly locality: string; readonly house: string; readonly servedBy: string };
}

const colombia: Streets = {
  houses: [
    'Calle 27 n.º 23-18',
    'Carrera 30 n.º 12-45',
    'Calle 34 n.º 28-07, Villa Colombia',
    'Carrera 22 n.º 30-61, La Unión',
    'Avenida Cali n.º 40-12',
    'Diagonal 23 n.º 9-33, El Príncipe',
  ],
  building: { lines: ['Calle 27 n.º 24-30', 'Edificio Guayacán'], unit: 'Apto.' },
  beyond: { locality: 'Buga', house: 'Calle 6 n.º 14-20', servedBy: 'Energía del Centro' },
};

const chile: Streets = {
  houses: [
    'Los Ñandúes 1420',
    'Avenida Bernardo O’Higgins 233',
    'Pasaje Las Araucarias 58',
    'José Miguel Carrera 907',
    'Camino El Peñón 4410',
    'Calle Álamos 76',
  ],
  building: { lines: ['Avenida Colón 615', 'Edificio Mirador'], unit: 'Depto.' },
  beyond: { locality: 'Quilpué', house: 'Los Carrera 310', servedBy: 'Compañía de la Costa' },
};

const mexico: Streets = {
  houses: [
    'Calle Álvaro Obregón 215',
    'Avenida Benito Juárez 1108',
    'Privada de la Peña 14',
    'Calle Niños Héroes 522',
    'Calzada Independencia 77',
    'Calle Río Pánuco 39',
  ],
  building: { lines: ['Avenida Revolución 480', 'Torre Ámbar'], unit: 'Int.' },
  beyond: { locality: 'San Luis Río Colorado', house: 'Calle Morelos 9', servedBy: 'Luz del Delta' },
};

const brazil: Streets = {
  houses: [
    'Rua São João, 120',
    'Avenida Getúlio Vargas, 845',
    'Rua Conceição, 33',
    'Travessa das Acácias, 7',
    'Rua Antônio Conselheiro, 410',
    'Alameda dos Ipês, 92',
  ],
  building: { lines: ['Rua das Flores, 250', 'Edifício Araçá'], unit: 'Apto.' },
  beyond: { locality: 'Jundiaí', house: 'Rua Rangel Pestana, 55', servedBy: 'Força do Interior' },
};

const english: Streets = {
  houses: [
    '412 Alder Street',
    '1907 Cañon Avenue',
    '28 Old Mill Road',
    '655 Saint Mary’s Lane',
    '3301 North 5th Street',
    '90 Harbor View Drive',
  ],
  building: { lines: ['77 Bay Street', 'The Cooperage'], unit: 'Apt.' },
  beyond: { locality: 'Fallbrook', house: '15 Orchard Road', servedBy: 'Fallbrook Power' },
};

const spanish: Streets = {
  houses: [
    'Calle Belgrano 1240',
    'Avenida San Martín 389',
    'Pasaje Ñandú 15',
    'Calle Güemes 702',
    'Calle José Artigas 56',
    'Avenida Colón 2210',
  ],
  building: { lines: ['Calle Mayor 18', 'Edificio Álamo'], unit: 'Piso' },
  beyond: { locality: 'Puente Alto', house: 'Calle Real 4', servedBy: 'Otra empresa' },
};

const byCountry: Readonly<Record<string, Streets>> = {
  CO: colombia,
  CL: chile,
  MX: mexico,
  BR: brazil,
  US: english,
  GB: english,
};

/** The streets of a country’s stories. */
export function streetsOf(country: string): Streets {
  return Object.hasOwn(byCountry, country) ? (byCountry[country] ?? spanish) : spanish;
}
