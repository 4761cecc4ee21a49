import type { HOLD_REASONS, LocalizedText, MoveItem } from '../../../contract/index.js';

type HoldReason = (typeof HOLD_REASONS)[number];

/** Why a step is held, in the words of the utility. */
export const HOLD_TEXTS: Readonly<Record<HoldReason, LocalizedText>> = {
  deposit_refused: {
    es: 'El depósito no pasó. Hable con nosotros para verlo juntos. Todo lo demás sigue como está.',
    en: 'The deposit did not go through. Talk to us and we look at it together. All the rest stays as it is.',
    pt: 'O depósito não passou. Fale com a gente para ver juntos. Todo o resto fica como está.',
  },
  contract_refused: {
    es: 'No pudimos abrir el contrato de la casa nueva. Una persona lo está mirando. Usted no tiene que hacer nada.',
    en: 'We could not open the contract of the new home. A person is looking at it. You do not have to do anything.',
    pt: 'Não conseguimos abrir o contrato da casa nova. Uma pessoa está olhando. Você não precisa fazer nada.',
  },
  no_access: {
    es: 'Fuimos y nadie abrió la puerta. Escoja otro día para la visita.',
    en: 'We came and nobody opened the door. Choose another day for the visit.',
    pt: 'Fomos e ninguém abriu a porta. Escolha outro dia para a visita.',
  },
  meter_trouble: {
    es: 'No pudimos leer el medidor. Una persona lo está mirando. Usted no tiene que hacer nada.',
    en: 'We could not read the meter. A person is looking at it. You do not have to do anything.',
    pt: 'Não conseguimos ler o medidor. Uma pessoa está olhando. Você não precisa fazer nada.',
  },
  supply_trouble: {
    es: 'No pudimos cambiar el servicio ese día. Una persona lo está mirando. Lo que hoy funciona sigue así.',
    en: 'We could not switch the service on that day. A person is looking at it. What works today stays on.',
    pt: 'Não conseguimos mudar o serviço nesse dia. Uma pessoa está olhando. O que hoje funciona segue assim.',
  },
  billing_trouble: {
    es: 'Algo falló con la factura. Una persona lo está mirando. Usted no paga de más por eso.',
    en: 'Something went wrong with the bill. A person is looking at it. You do not pay more because of it.',
    pt: 'Algo deu errado com a fatura. Uma pessoa está olhando. Você não paga a mais por isso.',
  },
  no_answer: {
    es: 'Uno de nuestros sistemas no responde. Una persona lo está mirando. Usted no tiene que hacer nada.',
    en: 'One of our systems does not answer. A person is looking at it. You do not have to do anything.',
    pt: 'Um dos nossos sistemas não responde. Uma pessoa está olhando. Você não precisa fazer nada.',
  },
};

/** What is said of a step that is tried again, or whose answer has not come. */
export const NOTE_TEXTS = {
  again: {
    es: 'No salió la primera vez. Lo intentamos de nuevo.',
    en: 'It did not work the first time. We are trying again.',
    pt: 'Não deu certo na primeira vez. Estamos tentando de novo.',
  },
  asking: {
    es: 'Tarda más de lo normal. Estamos preguntando.',
    en: 'It takes longer than usual. We are asking.',
    pt: 'Demora mais que o normal. Estamos perguntando.',
  },
  waits: {
    es: 'Espera a otro paso.',
    en: 'It waits for another step.',
    pt: 'Espera por outro passo.',
  },
} satisfies Record<string, LocalizedText>;
export type NoteName = keyof typeof NOTE_TEXTS;

/** Why a step of a kind cannot be done, where its system says so. */
export function reasonFor(kind: MoveItem['kind'], isRefused: boolean): HoldReason {
  switch (kind) {
    case 'open_contract':
    case 'close_contract':
      return 'contract_refused';
    case 'deposit':
      return isRefused ? 'deposit_refused' : 'billing_trouble';
    case 'field_visit':
      return 'no_access';
    case 'start_supply':
    case 'stop_supply':
      return 'supply_trouble';
    case 'start_read':
    case 'stop_read':
      return 'meter_trouble';
    default:
      return 'billing_trouble';
  }
}
