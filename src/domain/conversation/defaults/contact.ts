import type { Answer } from '../../../contract/answers.js';

/** Answers about how to reach the utility, and small talk. */
export const contactAnswers: readonly Answer[] = [
  {
    id: 'office-hours',
    topic: 'contact',
    title: { es: 'Horario y oficina', en: 'Hours and office', pt: 'Horário e endereço' },
    questions: {
      es: [
        '¿a qué hora abren?',
        '¿dónde queda la oficina?',
        'horario de atención',
        '¿hasta qué hora atienden?',
        '¿abren los sábados?',
        'dirección de la oficina',
        '¿dónde están ubicados?',
        'horario de la oficina',
      ],
      en: [
        'what time do you open',
        'where is your office',
        'opening hours',
        'are you open on saturday',
        'office address',
        'when do you close',
        'what are your hours',
      ],
      pt: [
        'que horas abre',
        'onde fica o escritório',
        'horário de atendimento',
        'abrem no sábado',
        'endereço da loja',
        'até que horas atendem',
        'onde fica a loja',
        'que horas abre a loja',
      ],
    },
    text: {
      es: 'Nos encuentra en {office}. Horario: {hours}.',
      en: 'You find us at {office}. Hours: {hours}.',
      pt: 'Estamos em {office}. Horário: {hours}.',
    },
    otherwise: {
      es: 'Atendemos por teléfono, en el {phone}.',
      en: 'You can call us on {phone}.',
      pt: 'Atendemos por telefone, no {phone}.',
    },
    replies: [],
    canned: true,
  },
  {
    id: 'phone-number',
    topic: 'contact',
    title: { es: 'Nuestro teléfono', en: 'Our number', pt: 'Nosso telefone' },
    questions: {
      es: [
        '¿cuál es el teléfono?',
        '¿a qué número llamo?',
        'número de teléfono de ustedes',
        '¿a dónde puedo llamar?',
        'línea de atención',
        'teléfono de atención al cliente',
      ],
      en: [
        'what is your phone number',
        'number to call',
        'customer service number',
        'is there a number i can call',
        'phone number',
        'how can i call you',
      ],
      pt: [
        'qual é o telefone',
        'que número eu ligo',
        'telefone de vocês',
        'central de atendimento',
        'número para ligar',
        'para que número ligo',
      ],
    },
    text: {
      es: 'Puede llamar al {phone}. Daños y emergencias, a cualquier hora: {emergencyPhone}.',
      en: 'You can call {phone}. Faults and emergencies, at any hour: {emergencyPhone}.',
      pt: 'Ligue para {phone}. Falhas e emergências, a qualquer hora: {emergencyPhone}.',
    },
    replies: [
      {
        id: 'callback',
        label: { es: 'Que me llamen', en: 'Call me back', pt: 'Quero que liguem' },
        kind: 'callback',
      },
    ],
    canned: true,
  },
  {
    id: 'hello',
    topic: 'contact',
    title: { es: 'Saludo', en: 'Hello', pt: 'Saudação' },
    questions: {
      es: ['hola', 'buenas', 'buenos días', 'buenas tardes', 'buenas noches'],
      en: ['hello', 'hi', 'hi there', 'good morning', 'good afternoon'],
      pt: ['oi', 'olá', 'bom dia', 'boa tarde', 'boa noite'],
    },
    text: {
      es: '¡Hola! Cuénteme en qué le ayudo. Puede preguntar con sus palabras.',
      en: 'Hello! Tell me how I can help. Ask in your own words.',
      pt: 'Olá! Diga como posso ajudar. Pergunte com suas palavras.',
    },
    replies: [],
  },
  {
    id: 'thanks',
    topic: 'contact',
    title: { es: 'Gracias', en: 'Thanks', pt: 'Obrigado' },
    questions: {
      es: ['gracias', 'muchas gracias', 'mil gracias', 'le agradezco'],
      en: ['thanks', 'thank you', 'thank you very much'],
      pt: ['obrigado', 'obrigada', 'muito obrigado', 'valeu'],
    },
    text: {
      es: 'Con mucho gusto. ¡Que tenga buen día!',
      en: 'You are welcome. Have a good day!',
      pt: 'De nada. Tenha um bom dia!',
    },
    replies: [],
  },
];
