import { common } from '../parts/common.strings.es.js';

/** What the wizard says at every step, in Spanish. */
export const texts = () => ({
  ...common,
  loading: 'Buscando lo que ya tenemos de usted…',
  emptyTitle: 'Aún no hay cuenta',
  emptyText: 'Su acceso todavía no tiene una cuenta.',
  errorTitle: 'No pudimos abrir la mudanza',
  step: ({ number, total }: { number: number; total: number }) => `Paso ${number} de ${total}`,
  stepSaid: ({ number, total, title }: { number: number; total: number; title: string }) =>
    `Paso ${number} de ${total}: ${title}`,
  reviewTitle: 'Revise y envíe',
  next: 'Seguir',
  nextReview: 'Guardar y revisar',
  back: 'Atrás',
  optional: 'si quiere',
  yes: 'Sí',
  no: 'No',
  missing: 'Falta esta respuesta.',
  formEmail: 'Escriba el correo así: nombre@correo.com.',
  formPhone: 'Escriba el número con sus cifras.',
  formNumber: 'Escriba solo un número.',
  formStep: 'Ese número no se puede elegir. Pruebe con otro.',
  formDate: 'Escoja un día del calendario.',
  formFiles: 'Hay archivos de más. Quite uno.',
  formUnfit: 'Así no se puede. Mire lo que dice abajo.',
  saving: 'Guardando…',
  saved: 'Guardado. Puede seguir luego, aquí o en otro equipo.',
  unsaved: 'Aún no se guardó en la empresa. Este equipo lo guarda por un día. Siga sin miedo.',
  restored: 'Seguimos donde quedó.',
  elsewhereTitle: 'Esta mudanza cambió en otra ventana',
  elsewhereText: 'Allí se guardó algo después. ¿Con cuál sigue?',
  takeOver: 'Seguir con lo de aquí',
  takeTheirs: 'Traer lo de allá',
  partFailed: 'No pudimos traer esta parte.',
  homesFailed: 'No pudimos traer los datos de la casa.',
});

/** What the wizard says at every step, in one language. */
export type MoveWizardStrings = ReturnType<typeof texts>;
