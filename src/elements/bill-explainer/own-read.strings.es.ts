import { spanishBillNoun } from '../../i18n/nouns.js';

/** What the form for a customer's own meter read says in Spanish. */
export const texts = (locale: string) => {
  const noun = spanishBillNoun(locale);
  const next = `${noun.ending === 'a' ? 'la próxima' : 'el próximo'} ${noun.one}`;
  return {
    title: 'Mande su lectura',
    intro: 'Escriba el número que ve hoy en su medidor.',
    introWhole: 'Deje fuera los números rojos y los que van tras la coma.',
    service: ({ name }: { name: string }) => `Número de: ${name}`,
    register: ({ code }: { code: string }) => `Registro ${code}`,
    last: ({ value, date }: { value: string; date: string }) => `La última lectura fue ${value}, el ${date}.`,
    estimate: ({ value }: { value: string }) => `El cálculo era ${value}.`,
    send: 'Mandar la lectura',
    sending: 'Mandando…',
    sendAnyway: 'Sí, mandar así',
    keeps: 'Lo que escribe queda en este aparato hasta que lo mande, un día a lo más.',
    restored: 'Aquí está lo que escribió antes.',
    empty: 'Escriba el número de su medidor.',
    noFigure: 'Escriba solo el número, sin letras.',
    tooLong: ({ digits }: { digits: string }) => `Su medidor tiene solo ${digits} números antes de la coma.`,
    belowLast: ({ last }: { last: string }) =>
      `Es menos que la última lectura, ${last}. Mire otra vez. ¿Eso dice el medidor? Entonces hable con la empresa.`,
    rolledOver: ({ used }: { used: string }) =>
      `Parece que el medidor volvió a cero: serían ${used}. Si es así, mándela.`,
    farAbove: ({ perDay, usual }: { perDay: string; usual: string }) =>
      `Serían ${perDay} al día, y lo normal aquí es ${usual}. Mire otra vez. Si es así, mándela.`,
    refusedBelow: 'La empresa ya tiene una lectura más alta. Mire el número otra vez.',
    refusedHigh: 'Es mucho más de lo que esta casa ha usado antes. Mire el número otra vez.',
    refusedRegister: 'La empresa no recibe aquí lecturas de este medidor.',
    refusedFuture: 'Donde está la empresa aún no es ese día. Mándela mañana.',
    failedTitle: 'No se mandó',
    kept: 'Lo que escribió sigue aquí.',
    unknownTitle: 'No sabemos si llegó',
    unknown: 'Se cortó la conexión. Mándela de nuevo sin miedo: cuenta una sola vez.',
    again: 'Mandar otra lectura',
    sentTitle: 'Recibimos su lectura',
    sent: ({ value, date }: { value: string; date: string }) => `Mandó ${value}, del ${date}.`,
    stateReceived: `La vamos a revisar. Si está bien, ${next} la usa.`,
    stateAccepted: `Está bien. ${next.slice(0, 1).toUpperCase()}${next.slice(1)} la usa.`,
    stateRejected: 'La revisamos y no la pudimos usar.',
    thisBill: `${noun.this.slice(0, 1).toUpperCase()}${noun.this.slice(1)} no cambia por ahora.`,
  };
};

/** The texts of the form in one language. */
export type OwnReadStrings = ReturnType<typeof texts>;
