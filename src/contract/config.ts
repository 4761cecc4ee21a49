import type { FLOW_PURPOSES } from './flow.js';
import { isMapOf, isTextMap } from './maps.js';
import { defineOperation } from './operation.js';
import { Currency, Id, Locale, LocalizedText, openEnum, Zone } from './shared.js';
import * as z from './zod.js';

export const CHANNEL_KINDS = ['chat', 'phone', 'whatsapp', 'email', 'callback', 'office', 'web'] as const;

/** When a channel is open: days of the ISO week (1 Monday to 7 Sunday), local times `HH:MM`, half-open. */
export const OpeningHours = /* @__PURE__ */ z.object({
  days: z.array(/* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(1), /* @__PURE__ */ z.maximum(7))),
  opens: /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  closes: /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)),
});

/** A way to reach the utility. `value` is a number, an address or a URL by kind. Empty `hours` means always open. */
export const Channel = /* @__PURE__ */ z.object({
  id: Id,
  kind: /* @__PURE__ */ openEnum<(typeof CHANNEL_KINDS)[number]>(),
  label: LocalizedText,
  value: z.string(),
  hours: z.array(OpeningHours),
  zone: Zone,
  emergency: /* @__PURE__ */ z.optional(z.boolean()),
  waitMinutes: /* @__PURE__ */ z.optional(z.int()),
});
export type Channel = z.infer<typeof Channel>;

/** The utility's name and looks. Colours are CSS colours in hexadecimal. */
export const Brand = /* @__PURE__ */ z.object({
  name: z.string(),
  legalName: /* @__PURE__ */ z.optional(z.string()),
  logoUrl: /* @__PURE__ */ z.optional(z.string()),
  color: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^#[0-9a-fA-F]{6}$/)),
  ),
});

/** What a term on a bill means, in the utility's words. `term` is a line kind or a line's printed label. */
export const GlossaryEntry = /* @__PURE__ */ z.object({ term: z.string(), text: LocalizedText });

/** Which flow serves which purpose. The flow itself is asked for when it is shown. */
export const FlowReference = /* @__PURE__ */ z.object({
  id: Id,
  purpose: /* @__PURE__ */ openEnum<(typeof FLOW_PURPOSES)[number]>(),
  version: z.string(),
});

/** Help with paying that the utility or the state gives to those who qualify. */
export const HelpProgramme = /* @__PURE__ */ z.object({
  id: Id,
  title: LocalizedText,
  text: LocalizedText,
  url: /* @__PURE__ */ z.optional(z.string()),
});
export type HelpProgramme = z.infer<typeof HelpProgramme>;

/** In how many days at most the utility answers a case, by kind of case. */
export const CaseAnswerDays = /* @__PURE__ */ z.custom<Record<string, number>>((value) =>
  isMapOf(value, (entry) => Number.isSafeInteger(entry) && (entry as number) >= 0),
);

/** Texts that replace those of the elements: by language tag, then by key. */
export const StringOverrides = /* @__PURE__ */ z.custom<Record<string, Record<string, string>>>((value) =>
  isMapOf(value, isTextMap),
);

/** Switches by name. */
export const Features = /* @__PURE__ */ z.custom<Record<string, boolean>>((value) =>
  isMapOf(value, (entry) => typeof entry === 'boolean'),
);

export const WHEN_CLOSED = ['message', 'channels', 'hide'] as const;

/** Which channel the chat is, and what its button does while nobody is there. */
export const ChatConfig = /* @__PURE__ */ z.object({
  channelId: Id,
  whenClosed: /* @__PURE__ */ openEnum<(typeof WHEN_CLOSED)[number]>(),
  bot: z.boolean(),
});
export type ChatConfig = z.infer<typeof ChatConfig>;

/**
 * The utility's own data: what an element says and offers can change here without a release.
 * `strings` replaces texts of the elements by language, then key (`bill-explainer.dueBy`); `{name}` stands for a value.
 */
export const Config = /* @__PURE__ */ z.object({
  version: z.string(),
  brand: Brand,
  country: /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^[A-Z]{2}$/)),
  currency: Currency,
  zone: Zone,
  locales: z.array(Locale),
  defaultLocale: Locale,
  channels: z.array(Channel),
  glossary: z.array(GlossaryEntry),
  strings: StringOverrides,
  features: Features,
  flows: z.array(FlowReference),
  programmes: /* @__PURE__ */ z.optional(z.array(HelpProgramme)),
  caseAnswerDays: /* @__PURE__ */ z.optional(CaseAnswerDays),
  chat: /* @__PURE__ */ z.optional(ChatConfig),
});
export type Config = z.infer<typeof Config>;

export const getConfig = /* @__PURE__ */ defineOperation({
  id: 'getConfig',
  method: 'GET',
  path: '/config',
  answer: Config,
  status: 200,
  access: 'public',
  problems: {},
});
