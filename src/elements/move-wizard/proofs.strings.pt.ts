import type { ProofStrings } from './proofs.strings.es.js';

/** What the wizard says about meters and documents, in Portuguese. */
export const texts = (): ProofStrings => ({
  register: ({ unit, code }) => `Medidor em ${unit} (${code})`,
  last: ({ value, date }) => `Da última vez: ${value}, em ${date}.`,
  notAFigure: 'Escreva só os números que você vê.',
  tooLong: ({ digits }) => `O medidor tem ${digits} números. Olhe de novo.`,
  belowLast: ({ value }) => `Antes marcava ${value}. Agora não pode ser menos. Olhe de novo.`,
  rolledOver: ({ used }) => `O medidor deu a volta. Seriam ${used}. Se é o que você vê, siga.`,
  farAbove: ({ perDay, usual }) =>
    `Seriam ${perDay} por dia. Você usa uns ${usual}. Se é o que você vê, siga.`,
  noRegisters: 'O medidor se lê sozinho. Não há nada a fazer.',
  choose: 'Escolher um arquivo',
  more: 'Pôr mais um arquivo',
  allowed: ({ types, size, count }) =>
    `${types}. Até ${size} cada um. ${count === 1 ? 'Um arquivo.' : `Até ${count} arquivos.`}`,
  sending: ({ name, percent }) => `Enviando ${name}: ${percent}`,
  progress: ({ name }) => `Quanto já foi de ${name}`,
  cancel: 'Parar',
  retry: 'Seguir enviando',
  remove: 'Tirar',
  removed: ({ name }) => `Tiramos ${name}.`,
  received: ({ name }) => `Temos ${name}.`,
  broken: 'A linha caiu. O que já foi fica guardado.',
  tooBig: ({ name, size }) => `${name} pesa muito. Pode ter ${size} no máximo. Tire a foto de novo, menor.`,
  empty: ({ name }) => `${name} está vazio. Escolha outro.`,
  wrongType: ({ name, types }) => `${name} não é de um tipo que dá para ler. Servem: ${types}.`,
  wrongName: ({ name }) => `O nome ${name} não serve. Dê um nome curto e simples.`,
  tooMany: ({ count }) => (count === 1 ? 'Só vai um arquivo.' : `Só vão ${count} arquivos.`),
  damaged: ({ name }) => `Não pudemos abrir ${name}. Tire a foto de novo.`,
  locked: ({ name }) => `${name} tem senha. Envie um sem senha.`,
  notTaken: ({ name }) => `Não pudemos enviar ${name}. Tente de novo.`,
  noDraft: 'Não pudemos falar com a empresa. Tente de novo daqui a pouco.',
});
