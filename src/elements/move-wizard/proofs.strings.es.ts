/** What the wizard says about meters and documents, in Spanish. */
export const texts = () => ({
  register: ({ unit, code }: { unit: string; code: string }) => `Medidor en ${unit} (${code})`,
  last: ({ value, date }: { value: string; date: string }) => `La última vez: ${value}, el ${date}.`,
  notAFigure: 'Escriba solo las cifras que ve.',
  tooLong: ({ digits }: { digits: number }) => `El medidor tiene ${digits} cifras. Mire otra vez.`,
  belowLast: ({ value }: { value: string }) =>
    `Antes marcaba ${value}. Ahora no puede ser menos. Mire otra vez.`,
  rolledOver: ({ used }: { used: string }) =>
    `El medidor dio la vuelta. Serían ${used}. Si es lo que ve, siga.`,
  farAbove: ({ perDay, usual }: { perDay: string; usual: string }) =>
    `Serían ${perDay} al día. Usted usa unos ${usual}. Si es lo que ve, siga.`,
  noRegisters: 'El medidor se lee solo. No hay nada que hacer.',
  choose: 'Escoger un archivo',
  more: 'Agregar otro archivo',
  allowed: ({ types, size, count }: { types: string; size: string; count: number }) =>
    `${types}. Hasta ${size} cada uno. ${count === 1 ? 'Un archivo.' : `Hasta ${count} archivos.`}`,
  sending: ({ name, percent }: { name: string; percent: string }) => `Subiendo ${name}: ${percent}`,
  progress: ({ name }: { name: string }) => `Cuánto va de ${name}`,
  cancel: 'Parar',
  retry: 'Seguir subiendo',
  remove: 'Quitar',
  removed: ({ name }: { name: string }) => `Quitamos ${name}.`,
  received: ({ name }: { name: string }) => `Tenemos ${name}.`,
  broken: 'Se cortó la línea. Lo que ya subió queda.',
  tooBig: ({ name, size }: { name: string; size: string }) =>
    `${name} pesa mucho. Puede pesar ${size} como máximo. Tome la foto otra vez, más chica.`,
  empty: ({ name }: { name: string }) => `${name} está vacío. Escoja otro.`,
  wrongType: ({ name, types }: { name: string; types: string }) =>
    `${name} no es de un tipo que se puede leer. Sirven: ${types}.`,
  wrongName: ({ name }: { name: string }) => `El nombre ${name} no sirve. Póngale uno más corto y simple.`,
  tooMany: ({ count }: { count: number }) =>
    count === 1 ? 'Solo va un archivo.' : `Solo van ${count} archivos.`,
  damaged: ({ name }: { name: string }) => `No pudimos abrir ${name}. Tome la foto otra vez.`,
  locked: ({ name }: { name: string }) => `${name} tiene clave. Suba uno sin clave.`,
  notTaken: ({ name }: { name: string }) => `No pudimos subir ${name}. Pruebe otra vez.`,
  noDraft: 'No pudimos hablar con la empresa. Pruebe otra vez en un momento.',
});

/** What the wizard says about meters and documents, in one language. */
export type ProofStrings = ReturnType<typeof texts>;
