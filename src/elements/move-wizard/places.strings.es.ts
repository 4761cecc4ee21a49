/** What the wizard says about addresses, days and appointments, in Spanish. */
export const texts = () => ({
  searching: 'Buscando…',
  found: ({ count }: { count: number }) =>
    count === 1 ? 'Hay una dirección. Baje con la flecha.' : `Hay ${count} direcciones. Baje con la flecha.`,
  noneFound: 'No la encontramos. Pruebe con la calle y el número.',
  searchFailed: 'No pudimos buscar. Escriba otra vez.',
  units: ({ count }: { count: number }) => `${count} apartamentos`,
  chooseUnit: ({ name }: { name: string }) => `¿Cuál es su apartamento en ${name}?`,
  wholeSearch: 'Buscar otra calle',
  notServed: ({ name }: { name: string }) => `En ${name} no damos servicio.`,
  servedBy: ({ name }: { name: string }) => `Allí lo da ${name}. Pida el servicio allá.`,
  notServedMark: 'Sin servicio nuestro',
  askNotServed: 'Mire si el número está bien. Puede buscar otra dirección.',
  otherAddress: 'Cambiar la dirección',
  occupied: 'Hoy vive allí otra persona. Le pediremos su contrato.',
  isYours: 'Esta casa ya está a su nombre. Escoja otra.',
  supplyOn: 'Ya tiene servicio. Pasa a su nombre.',
  supplyOff: 'Está sin servicio. Lo conectamos ese día.',
  visitNeeded: 'Alguien tiene que ir a la casa.',
  deposit: ({ amount }: { amount: string }) => `Depósito: ${amount}. Se lo devolvemos después.`,
  fee: ({ name, amount }: { name: string; amount: string }) => `${name}: ${amount}`,
  window: ({ from, to }: { from: string; to: string }) => `Puede ser del ${from} al ${to}, en día hábil.`,
  holiday: ({ date, name }: { date: string; name: string }) => `El ${date} es festivo: ${name}.`,
  restDay: ({ date }: { date: string }) => `El ${date} no trabajamos.`,
  tooSoon: ({ date }: { date: string }) => `Es muy pronto. El primer día que se puede es el ${date}.`,
  tooLate: ({ date }: { date: string }) => `Está muy lejos. El último día que se puede es el ${date}.`,
  tooMuchOverlap: ({ days }: { days: string }) =>
    `Puede tener las dos casas ${days} como mucho. Acerque los días.`,
  tooMuchGap: ({ days }: { days: string }) =>
    `Entre las dos casas puede haber ${days} como mucho. Acerque los días.`,
  nearest: 'Estos días sí se puede:',
  overlap: ({ days, amount }: { days: string; amount: string }) =>
    `Tendrá las dos casas ${days}. El cargo fijo de esos días es de ${amount}.`,
  gap: ({ days }: { days: string }) => `Estará ${days} sin servicio a su nombre.`,
  slotsFirst: 'Primero escoja la dirección y el día.',
  slotsNone: 'Ese día ya no hay horas. Escoja otro día:',
  slotsFailed: 'No pudimos traer las horas.',
  slot: ({ from, to }: { from: string; to: string }) => `${from} a ${to}`,
  holding: 'Apartando la hora…',
  held: ({ time }: { time: string }) => `Se la guardamos hasta las ${time}.`,
  taken: 'Otra persona tomó esa hora. Escoja otra.',
  holdFailed: 'No pudimos apartar la hora. Intente de nuevo.',
  expired: 'La hora que tenía ya venció. Escoja una otra vez.',
});

/** What the wizard says about addresses, days and appointments, in one language. */
export type PlaceStrings = ReturnType<typeof texts>;
