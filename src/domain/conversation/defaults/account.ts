import type { Answer } from '../../../contract/answers.js';

/** Answers about the account and its usage. */
export const accountAnswers: readonly Answer[] = [
  {
    id: 'update-contact',
    topic: 'account',
    title: { es: 'Cambiar mis datos', en: 'Change my details', pt: 'Trocar meus dados' },
    questions: {
      es: [
        'cambiar mi correo',
        'cambiar mi celular',
        'actualizar mis datos',
        'cambié de teléfono',
        'actualizar mi número de celular',
        'cambiar mi número',
        'nuevo correo electrónico',
      ],
      en: [
        'change my phone number',
        'update my email',
        'update my contact details',
        'change my email address',
        'i have a new phone number',
        'update my info',
      ],
      pt: [
        'trocar meu email',
        'mudei de celular',
        'atualizar meus dados',
        'trocar meu telefone',
        'mudar meu número de celular',
        'alterar meu cadastro',
      ],
    },
    text: {
      es: 'Una persona lo cambia con usted, para que nadie más pueda hacerlo.',
      en: 'A person changes it with you, so that nobody else can.',
      pt: 'Uma pessoa troca com você, para que mais ninguém possa.',
    },
    replies: [
      {
        id: 'person',
        label: { es: 'Hablar con una persona', en: 'Talk to a person', pt: 'Falar com uma pessoa' },
        kind: 'person',
      },
    ],
    canned: true,
  },
  {
    id: 'paperless',
    topic: 'account',
    title: { es: 'Factura sin papel', en: 'Bills without paper', pt: 'Conta sem papel' },
    questions: {
      es: [
        'recibir la factura por correo electrónico',
        'no quiero más papel',
        'factura digital',
        'factura electrónica por correo',
        'dejar de recibir la factura en papel',
        'que no me manden papel',
      ],
      en: [
        'paperless billing',
        'stop paper bills',
        'get my bill by email',
        'e bill',
        'no more paper',
        'stop sending paper',
      ],
      pt: [
        'receber a conta por email',
        'não quero conta de papel',
        'conta digital',
        'fatura por email',
        'conta sem papel',
      ],
    },
    text: {
      es: 'Con gusto. Una persona lo activa y desde entonces la factura le llega por correo electrónico.',
      en: 'Gladly. A person turns it on, and from then on your bill comes by e-mail.',
      pt: 'Com prazer. Uma pessoa ativa e a conta passa a chegar por e-mail.',
    },
    replies: [
      {
        id: 'person',
        label: { es: 'Hablar con una persona', en: 'Talk to a person', pt: 'Falar com uma pessoa' },
        kind: 'person',
      },
      {
        id: 'show-bill',
        label: { es: 'Ver mi factura', en: 'See my bill', pt: 'Ver minha conta' },
        kind: 'show',
        value: 'bill',
      },
    ],
    canned: true,
  },
  {
    id: 'account-number',
    topic: 'account',
    title: { es: 'Mi número de cuenta', en: 'My account number', pt: 'Meu número' },
    questions: {
      es: [
        '¿cuál es mi número de cuenta?',
        'número de cuenta',
        'número de cliente',
        '¿dónde encuentro el número de la cuenta?',
        'nic de mi cuenta',
        'código de usuario',
      ],
      en: [
        'what is my account number',
        'account number',
        'where do i find my account number',
        'customer number',
      ],
      pt: [
        'qual é o número da minha conta',
        'número da instalação',
        'número do cliente',
        'onde acho o número da conta',
        'unidade consumidora',
      ],
    },
    text: {
      es: 'Su número de cuenta es {accountNumber}.',
      en: 'Your account number is {accountNumber}.',
      pt: 'O número da sua conta é {accountNumber}.',
    },
    replies: [
      {
        id: 'show-bill',
        label: { es: 'Ver mi factura', en: 'See my bill', pt: 'Ver minha conta' },
        kind: 'show',
        value: 'bill',
      },
    ],
    canned: true,
  },
];
