import type { AnswerBook } from '../../../contract/answers.js';
import { accountAnswers } from './account.js';
import { moreAccountAnswers } from './account-more.js';
import { billingAnswers } from './billing.js';
import { moreBillingAnswers } from './billing-more.js';
import { contactAnswers } from './contact.js';
import { asksForPerson, handoverRules } from './handover.js';
import { payingAnswers } from './paying.js';
import { morePayingAnswers } from './paying-more.js';
import { serviceAnswers } from './service.js';
import { supplyAnswers } from './supply.js';

/**
 * Answers and rules to begin with, in Spanish, English and Portuguese. They name the channels `chat`, `phone` and
 * `emergency`; a utility takes them, changes the words and adds its own.
 */
export function defaultAnswers(): AnswerBook {
  return {
    version: '1',
    locales: ['es', 'en', 'pt'],
    greeting: {
      es: 'Hola, soy el asistente de {brand}. Respondo lo que sé y le paso con una persona cuando haga falta.',
      en: 'Hello, I am the assistant of {brand}. I answer what I know and pass you to a person when it is needed.',
      pt: 'Olá, sou o assistente de {brand}. Respondo o que sei e passo você para uma pessoa quando precisa.',
    },
    unknown: {
      es: 'Eso no lo sé. Puede decirlo con otras palabras o hablar con una persona.',
      en: 'I do not know that. You can say it in other words or talk to a person.',
      pt: 'Isso eu não sei. Você pode dizer com outras palavras ou falar com uma pessoa.',
    },
    asksForPerson,
    topics: [
      { id: 'bill', label: { es: 'Mi factura', en: 'My bill', pt: 'Minha conta' }, offered: true },
      { id: 'payment', label: { es: 'Pagos', en: 'Payments', pt: 'Pagamentos' }, offered: true },
      { id: 'usage', label: { es: 'Mi consumo', en: 'My usage', pt: 'Meu consumo' }, offered: true },
      {
        id: 'supply',
        label: { es: 'Servicio y medidor', en: 'Supply and meter', pt: 'Serviço e medidor' },
        offered: true,
      },
      { id: 'move', label: { es: 'Mudanza', en: 'Moving', pt: 'Mudança' }, offered: true },
      { id: 'account', label: { es: 'Mis datos', en: 'My details', pt: 'Meus dados' }, offered: false },
      { id: 'contact', label: { es: 'Contacto', en: 'Contact', pt: 'Contato' }, offered: false },
    ],
    answers: [
      ...billingAnswers,
      ...moreBillingAnswers,
      ...payingAnswers,
      ...morePayingAnswers,
      ...supplyAnswers,
      ...serviceAnswers,
      ...accountAnswers,
      ...moreAccountAnswers,
      ...contactAnswers,
    ],
    handover: [...handoverRules],
    attachments: {
      accepts: ['image/jpeg', 'image/png', 'application/pdf'],
      maxBytes: 5_000_000,
      maxFiles: 3,
      partBytes: 65_536,
    },
    idleMinutes: 60,
    keepDays: 90,
  };
}
