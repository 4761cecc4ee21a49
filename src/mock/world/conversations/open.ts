import type { Account, Balance, Bill, Card, Config, Payment } from '../../../contract/index.js';
import { defaultAnswers } from '../../../domain/conversation/defaults/index.js';
import { type FactTexts, factTexts, moneyText } from '../../../domain/conversation/facts.js';
import { localizedText } from '../../../i18n/locale.js';
import type { WorldPlan } from '../plan.js';
import type { EventLog } from '../types.js';
import { type Conversations, createConversations } from './desk.js';

/** What the world knows of an account now. */
export interface Known {
  readonly balance: Balance;
  readonly bills: readonly Bill[];
  readonly payments: readonly Payment[];
  readonly nextBillOn: string | null;
}

/** The config with its chat: where a utility says nothing, the channel of that kind, with a bot, open for messages. */
export function withChat(config: Config): Config {
  const chat = config.channels.find(({ kind }) => kind === 'chat');
  if (config.chat || !chat) return config;
  return { ...config, chat: { channelId: chat.id, whenClosed: 'message', bot: true } };
}

/** What a card shows, in the utility's words. */
function cardFacts(card: Card | null, bills: readonly Bill[], config: Config, locale: string): FactTexts {
  if (card?.type !== 'bill-line') return {};
  for (const bill of bills) {
    const line = (bill.sections ?? []).flatMap(({ lines }) => lines ?? []).find(({ id }) => id === card.id);
    if (!line) continue;
    const entry =
      config.glossary.find(({ term }) => term === line.label) ??
      config.glossary.find(({ term }) => term === line.kind);
    const meaning = entry && localizedText(entry.text, locale, config.defaultLocale);
    return {
      cardLabel: line.label,
      cardAmount: moneyText(line.amountMinor, bill.currency, locale),
      ...(meaning === undefined ? {} : { cardMeaning: meaning }),
    };
  }
  return {};
}

/** Sets up the conversations of a world. */
export function openConversations(
  plan: WorldPlan,
  account: (accountId: string) => Account | undefined,
  known: (accountId: string) => Known,
  emit: EventLog['append'],
  now: () => number,
): Conversations {
  const config = withChat(plan.config);
  return createConversations(
    {
      config,
      book: plan.answers ?? defaultAnswers(),
      zone: (accountId) => account(accountId)?.zone ?? config.zone,
      customerName: (accountId) => account(accountId)?.holderName ?? '',
      facts(accountId, locale, card) {
        const own = account(accountId);
        if (!own) return {};
        const { nextBillOn, ...source } = known(accountId);
        const told = { ...own, nextBillOn };
        return {
          ...factTexts({ config, account: told, locale, ...source }),
          ...cardFacts(card, source.bills, config, locale),
        };
      },
      emit,
    },
    now,
  );
}
