import { http, type HttpHandler } from 'msw';
import { RETURN_PARAMETER } from '../../contract/index.js';
import * as z from '../../contract/zod.js';
import type { Registry, Tenant } from '../registry.js';
import type { Charge } from '../world/payments/types.js';
import { createPrinter } from '../world/printer.js';
import { FIELDS_SCRIPT, fieldsResponse } from './fields.js';
import { escaped, pageResponse, PROVIDER_STYLE } from './page.js';
import { type Language, languageOf, providerTexts, type ProviderTexts } from './texts.js';

interface Visit {
  readonly tenant: Tenant;
  readonly language: Language;
  readonly texts: ProviderTexts;
}

/** What bank says no to. */
const REFUSED_CODE = '000000';
const CardRequest = z.object({
  number: z.string().check(z.regex(/^\d{12,19}$/)),
  expires: z.string().check(z.regex(/^\d{2} ?\/ ?\d{2}$/)),
});

/** The way back: the return address with the payment's id, and nothing else added. */
function backFrom({ returnUrl, paymentId }: Charge): string | undefined {
  if (returnUrl === undefined) return undefined;
  const url = new URL(returnUrl);
  url.searchParams.set(RETURN_PARAMETER, paymentId);
  return url.href;
}

function amountOf({ tenant, language }: Visit, { amountMinor, currency, accountId }: Charge): string {
  const account = tenant.world.account(accountId);
  const zone = account?.zone ?? tenant.world.config.zone;
  const locale = account?.locale.startsWith(language) ? account.locale : language;
  return createPrinter(locale, { currency, zone }).money(amountMinor);
}

function isOpen({ tenant }: Visit, { state, expiresMs }: Charge): boolean {
  return state === 'open' && (expiresMs === null || tenant.world.clock.now() < expiresMs);
}

/** What has become of a charge that the customer can do nothing about any more. */
function outcome({ texts }: Visit, { state }: Charge): string {
  const said: Readonly<Record<string, string>> = {
    captured: texts.paid,
    reversed: texts.paid,
    pending: texts.waiting,
    refused: texts.refused,
  };
  return said[state] ?? texts.late;
}

/** The name of the bank that the customer has chosen. */
function bankOf({ tenant, texts, language }: Visit, { accountId, optionId }: Charge): string {
  const options = tenant.world.payments.methods(accountId).flatMap(({ options: all }) => all ?? []);
  return options.find(({ id }) => id === optionId)?.label[language] ?? texts.provider;
}

function chargePage(visit: Visit, charge: Charge): Response {
  const { texts, language, tenant } = visit;
  const { kind } = charge;
  const back = backFrom(charge);
  const facts = `<p>${escaped(texts.pays(tenant.world.config.brand.name))}</p><dl><dt>${escaped(texts.amount)}</dt><dd>${escaped(amountOf(visit, charge))}</dd></dl>`;
  if (!isOpen(visit, charge)) {
    const link =
      back === undefined ? '' : `<a class="button" href="${escaped(back)}">${escaped(texts.back)}</a>`;
    const said = outcome(visit, charge);
    return pageResponse(texts, { language, title: said, main: `<h1>${escaped(said)}</h1>${facts}${link}` });
  }
  const isCard = kind === 'card';
  const title = isCard
    ? texts.secureTitle
    : kind === 'bank_transfer'
      ? texts.bankTitle(bankOf(visit, charge))
      : texts.redirectTitle;
  const said = isCard ? texts.secureText : kind === 'bank_transfer' ? texts.bankText : texts.redirectText;
  // Who pays at the counter goes back nowhere.
  const text = back === undefined ? '' : `<p>${escaped(said)}</p>`;
  const code = isCard
    ? `<label>${escaped(texts.code)}<input name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" required></label>`
    : '';
  const go = isCard ? texts.confirm : texts.approve;
  const form = `<form method="post">${code}<button name="action" value="approve">${escaped(go)}</button><button class="quiet" name="action" value="refuse" formnovalidate>${escaped(texts.refuse)}</button></form>`;
  return pageResponse(texts, {
    language,
    title,
    main: `<h1>${escaped(title)}</h1>${facts}${text}${form}`,
    leadsTo: back === undefined ? undefined : new URL(back).origin,
  });
}

function unknownPage({ texts, language }: Visit): Response {
  return pageResponse(texts, {
    language,
    title: texts.unknown,
    main: `<h1>${escaped(texts.unknown)}</h1>`,
    status: 404,
  });
}

function act(visit: Visit, charge: Charge, form: URLSearchParams): Response {
  const { provider } = visit.tenant.world.payments;
  if (form.get('action') === 'approve') {
    if (charge.kind === 'card' && form.get('code') === REFUSED_CODE) {
      provider.decline(charge.paymentId, 'authentication_failed');
    } else {
      provider.approve(charge.paymentId);
    }
  } else {
    provider.decline(charge.paymentId, 'abandoned');
  }
  const back = backFrom(charge);
  const now = provider.chargeOf(charge.paymentId) ?? charge;
  if (back === undefined) return chargePage(visit, now);
  return new Response(null, { status: 303, headers: { location: back, 'cache-control': 'no-store' } });
}

/** The page on which a visitor of the demo is the bank's app or the cashier. */
function counterPage(visit: Visit, wrong = ''): Response {
  const { texts, language } = visit;
  const alert = wrong === '' ? '' : `<p role="alert">${escaped(wrong)}</p>`;
  const main = `<h1>${escaped(texts.counterTitle)}</h1><p>${escaped(texts.counterText)}</p><form method="post"><label>${escaped(texts.counterCode)}<input name="code" required autocomplete="off"></label>${alert}<button>${escaped(texts.look)}</button></form>`;
  return pageResponse(texts, { language, title: texts.counterTitle, main });
}

/** The pretend payment provider's pages as msw handlers. `origin` is where it stands; it shares none with the utility. */
export function providerHandlers(origin: string, registry: Registry): HttpHandler[] {
  type Params = Readonly<Record<string, string | readonly string[] | undefined>>;
  const visit =
    (run: (visit: Visit, request: Request, params: Params) => Response | Promise<Response>) =>
    async ({ request, params }: { request: Request; params: Params }): Promise<Response> => {
      const tenant = registry.find(String(params['world']));
      if (!tenant) return new Response(null, { status: 404 });
      const accepted =
        new URL(request.url).searchParams.get('locale') ?? request.headers.get('accept-language');
      const language = languageOf(accepted, tenant.world.config.defaultLocale);
      return run({ tenant, language, texts: providerTexts[language] }, request, params);
    };
  const atCharge = (run: (visit: Visit, charge: Charge, form: URLSearchParams) => Response) =>
    visit(async (visitor, request, params) => {
      const charge = visitor.tenant.world.payments.provider.charge(String(params['key']));
      const form = new URLSearchParams(request.method === 'POST' ? await request.text() : '');
      return charge ? run(visitor, charge, form) : unknownPage(visitor);
    });
  const file = (body: string, type: string) => () =>
    new Response(body, {
      headers: { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' },
    });
  const world = `${origin}/w/:world`;
  return [
    http.get(`${origin}/`, ({ request }) => {
      const language = languageOf(request.headers.get('accept-language'), 'es');
      const texts = providerTexts[language];
      const main = `<h1>${escaped(texts.counterTitle)}</h1><p>${escaped(texts.whereCounter)}</p>`;
      return pageResponse(texts, { language, title: texts.provider, main });
    }),
    http.get(`${world}/pay/:key`, atCharge(chargePage)),
    http.post(`${world}/pay/:key`, atCharge(act)),
    http.get(
      `${world}/counter`,
      visit((visitor) => counterPage(visitor)),
    ),
    http.post(
      `${world}/counter`,
      visit(async (visitor, request) => {
        const code = new URLSearchParams(await request.text()).get('code')?.trim() ?? '';
        const charge = visitor.tenant.world.payments.provider.charge(code);
        if (!charge) return counterPage(visitor, visitor.texts.unknown);
        const address = `${new URL(request.url).origin}/w/${visitor.tenant.world.id}/pay/${charge.key}`;
        return new Response(null, { status: 303, headers: { location: address } });
      }),
    ),
    http.get(
      `${world}/fields`,
      visit(({ texts, language }, request) =>
        fieldsResponse(texts, language, new URL(request.url).searchParams.get('parent')),
      ),
    ),
    http.post(
      `${world}/tokens`,
      visit(async ({ tenant }, request) => {
        const { success, data } = z.safeParse(CardRequest, await request.json().catch(() => null));
        if (!success) return Response.json({ code: 'incomplete' }, { status: 422 });
        return Response.json(tenant.world.payments.provider.tokenize(data), {
          headers: { 'cache-control': 'no-store' },
        });
      }),
    ),
    http.get(`${origin}/favicon.ico`, () => new Response(null, { status: 204 })),
    http.get(`${origin}/provider.css`, file(PROVIDER_STYLE, 'text/css')),
    http.get(`${origin}/fields.js`, file(FIELDS_SCRIPT, 'text/javascript')),
  ];
}
