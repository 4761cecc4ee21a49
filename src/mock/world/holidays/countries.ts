import { addDays, isoWeekday } from '../../../domain/calendar.js';
import {
  afterEaster,
  fixed,
  type HolidayRule,
  inYears,
  named,
  nthWeekday,
  observed,
  onlyOn,
  toMonday,
} from './rules.js';

const newYear = named('Año Nuevo', 'New Year’s Day', 'Ano-Novo');
const labour = named('Día del Trabajo', 'Labour Day', 'Dia do Trabalho');
const christmas = named('Navidad', 'Christmas Day', 'Natal');
const goodFriday = named('Viernes Santo', 'Good Friday', 'Sexta-feira Santa');
const immaculate = named('Inmaculada Concepción', 'Immaculate Conception', 'Imaculada Conceição');
const allSaints = named('Todos los Santos', 'All Saints’ Day', 'Todos os Santos');
const peterAndPaul = named('San Pedro y San Pablo', 'Saints Peter and Paul', 'São Pedro e São Paulo');
const assumption = named('Asunción de la Virgen', 'Assumption', 'Assunção de Nossa Senhora');
const columbus = named('Encuentro de Dos Mundos', 'Columbus Day', 'Encontro de Dois Mundos');
const independence = named('Día de la Independencia', 'Independence Day', 'Dia da Independência');

const colombia: readonly HolidayRule[] = [
  fixed('01-01', newYear),
  fixed('01-06', named('Reyes Magos', 'Epiphany', 'Dia de Reis'), toMonday),
  fixed('03-19', named('San José', 'Saint Joseph', 'São José'), toMonday),
  afterEaster(-3, named('Jueves Santo', 'Maundy Thursday', 'Quinta-feira Santa')),
  afterEaster(-2, goodFriday),
  fixed('05-01', labour),
  afterEaster(43, named('Ascensión del Señor', 'Ascension', 'Ascensão do Senhor')),
  afterEaster(64, named('Corpus Christi', 'Corpus Christi', 'Corpus Christi')),
  afterEaster(71, named('Sagrado Corazón', 'Sacred Heart', 'Sagrado Coração')),
  fixed('06-29', peterAndPaul, toMonday),
  fixed('07-20', independence),
  fixed('08-07', named('Batalla de Boyacá', 'Battle of Boyacá', 'Batalha de Boyacá')),
  fixed('08-15', assumption, toMonday),
  fixed('10-12', named('Día de la Raza', 'Columbus Day', 'Dia da Raça'), toMonday),
  fixed('11-01', allSaints, toMonday),
  fixed(
    '11-11',
    named('Independencia de Cartagena', 'Independence of Cartagena', 'Independência de Cartagena'),
    toMonday,
  ),
  fixed('12-08', immaculate),
  fixed('12-25', christmas),
];

/** Chile moves two of its holidays to the Monday before a Tuesday to Thursday, or after a Friday. */
function chileanMonday(date: string): string {
  const weekday = isoWeekday(date);
  if (weekday >= 2 && weekday <= 4) return addDays(date, 1 - weekday);
  return weekday === 5 ? addDays(date, 3) : date;
}

/** And one from a Tuesday to the Friday before, from a Wednesday to the Friday after. */
function chileanFriday(date: string): string {
  const weekday = isoWeekday(date);
  return addDays(date, weekday === 2 ? -4 : weekday === 3 ? 2 : 0);
}

const chile: readonly HolidayRule[] = [
  fixed('01-01', newYear),
  fixed('01-02', newYear, onlyOn(1)),
  afterEaster(-2, goodFriday),
  afterEaster(-1, named('Sábado Santo', 'Holy Saturday', 'Sábado de Aleluia')),
  fixed('05-01', labour),
  fixed('05-21', named('Glorias Navales', 'Navy Day', 'Glórias Navais')),
  // The southern winter solstice: the 20th in leap years and the years after them, else the 21st.
  (year) => ({
    on: `${year}-06-${year % 4 < 2 ? '20' : '21'}`,
    name: named('Pueblos Indígenas', 'Indigenous Peoples’ Day', 'Povos Indígenas'),
  }),
  fixed('06-29', peterAndPaul, chileanMonday),
  fixed('07-16', named('Virgen del Carmen', 'Our Lady of Mount Carmel', 'Nossa Senhora do Carmo')),
  fixed('08-15', assumption),
  fixed('09-17', named('Fiestas Patrias', 'Independence holidays', 'Festas da Pátria'), onlyOn(1, 5)),
  fixed('09-18', independence),
  fixed('09-19', named('Glorias del Ejército', 'Army Day', 'Glórias do Exército')),
  fixed('09-20', named('Fiestas Patrias', 'Independence holidays', 'Festas da Pátria'), onlyOn(5)),
  fixed('10-12', columbus, chileanMonday),
  fixed(
    '10-31',
    named('Iglesias Evangélicas', 'Reformation Day', 'Dia das Igrejas Evangélicas'),
    chileanFriday,
  ),
  fixed('11-01', allSaints),
  fixed('12-08', immaculate),
  fixed('12-25', christmas),
];

const mexico: readonly HolidayRule[] = [
  fixed('01-01', newYear),
  nthWeekday(1, 1, '02', named('Día de la Constitución', 'Constitution Day', 'Dia da Constituição')),
  nthWeekday(
    3,
    1,
    '03',
    named('Natalicio de Benito Juárez', 'Juárez’s Birthday', 'Natalício de Benito Juárez'),
  ),
  fixed('05-01', labour),
  fixed('09-16', independence),
  inYears(
    (year) => year >= 2024 && (year - 2024) % 6 === 0,
    fixed('10-01', named('Cambio de gobierno', 'Change of government', 'Mudança de governo')),
  ),
  nthWeekday(3, 1, '11', named('Día de la Revolución', 'Revolution Day', 'Dia da Revolução')),
  fixed('12-25', christmas),
];

const brazil: readonly HolidayRule[] = [
  fixed('01-01', newYear),
  afterEaster(-48, named('Carnaval', 'Carnival', 'Carnaval')),
  afterEaster(-47, named('Carnaval', 'Carnival', 'Carnaval')),
  afterEaster(-2, goodFriday),
  fixed('04-21', named('Tiradentes', 'Tiradentes', 'Tiradentes')),
  fixed('05-01', labour),
  afterEaster(60, named('Corpus Christi', 'Corpus Christi', 'Corpus Christi')),
  fixed('09-07', independence),
  fixed('10-12', named('Nuestra Señora Aparecida', 'Our Lady of Aparecida', 'Nossa Senhora Aparecida')),
  fixed('11-02', named('Día de los Difuntos', 'All Souls’ Day', 'Finados')),
  fixed('11-15', named('Proclamación de la República', 'Republic Day', 'Proclamação da República')),
  inYears(
    (year) => year >= 2024,
    fixed('11-20', named('Conciencia Negra', 'Black Consciousness Day', 'Consciência Negra')),
  ),
  fixed('12-25', christmas),
];

const unitedStates: readonly HolidayRule[] = [
  fixed('01-01', newYear, observed),
  nthWeekday(3, 1, '01', named('Martin Luther King', 'Martin Luther King Day', 'Martin Luther King')),
  nthWeekday(3, 1, '02', named('Día de los Presidentes', 'Presidents’ Day', 'Dia dos Presidentes')),
  nthWeekday(-1, 1, '05', named('Día de los Caídos', 'Memorial Day', 'Dia da Memória')),
  inYears((year) => year >= 2021, fixed('06-19', named('Juneteenth', 'Juneteenth', 'Juneteenth'), observed)),
  fixed('07-04', independence, observed),
  nthWeekday(1, 1, '09', labour),
  nthWeekday(2, 1, '10', columbus),
  fixed('11-11', named('Día de los Veteranos', 'Veterans Day', 'Dia dos Veteranos'), observed),
  nthWeekday(4, 4, '11', named('Acción de Gracias', 'Thanksgiving', 'Ação de Graças')),
  fixed('12-25', christmas, observed),
];

/** What almost every country has, for those whose own holidays the stories do not need. */
const common: readonly HolidayRule[] = [
  fixed('01-01', newYear),
  afterEaster(-2, goodFriday),
  fixed('12-25', christmas),
];

const countries: Readonly<Record<string, readonly HolidayRule[]>> = {
  CO: colombia,
  CL: chile,
  MX: mexico,
  BR: brazil,
  US: unitedStates,
};

/** The rules of a country’s holidays. */
export function rulesOf(country: string): readonly HolidayRule[] {
  return Object.hasOwn(countries, country) ? (countries[country] ?? common) : common;
}
