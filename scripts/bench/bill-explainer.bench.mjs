// The bill explainer against the floor, one Lit element that says hello: main-thread CPU of the boot, layout shift, and
// how long an explained bill takes on a slow phone.
import { floorModule, interleaved, page, serve, slow } from './lib.mjs';

// The first amount and the first date of a page load the engine's own data. Every bill pays that, by whatever library.
const figures = `new Intl.NumberFormat('es-CO', { style: 'currency', currency: 'COP' }).format(184320) +
  new Intl.DateTimeFormat('es-CO', { dateStyle: 'long', timeZone: 'America/Bogota' }).format(0)`;

export const name = 'bill-explainer';

const provider =
  '<utility-provider base-url="" session-url="/session" locale="es"><utility-bill-explainer></utility-bill-explainer></utility-provider>';

const floorPage = (script) =>
  page({ head: `<script type="module" src="${script}"></script>`, body: '<hello-element></hello-element>' });

export async function run({ browser, repetitions }) {
  const pages = {
    '/floor.js': await floorModule(),
    '/figures.js': await floorModule(figures),
    '/floor': floorPage('/floor.js'),
    '/figures': floorPage('/figures.js'),
  };
  const site = await serve(pages, 'co-high-bill');
  pages['/explainer'] = page({
    head: '<link rel="stylesheet" href="/dist/cdn/servicedrop.css" /><script type="module" src="/dist/cdn/servicedrop.js"></script>',
    body: provider.replace('base-url=""', `base-url="${site.origin}"`),
  });
  const urls = {
    floor: `${site.origin}/floor`,
    figures: `${site.origin}/figures`,
    explainer: `${site.origin}/explainer`,
  };
  try {
    const fast = await interleaved(browser, urls, repetitions);
    const onPhone = await interleaved(browser, urls, Math.ceil(repetitions / 2), slow);
    return [
      { what: 'boot CPU, the floor', value: fast.floor.cpuMs, unit: 'ms' },
      { what: 'boot CPU, the floor with one amount and one date', value: fast.figures.cpuMs, unit: 'ms' },
      { what: 'boot CPU, bill explainer', value: fast.explainer.cpuMs, unit: 'ms' },
      { what: 'boot CPU ÷ floor', value: fast.explainer.cpuMs / fast.floor.cpuMs, unit: '×', target: 2.2 },
      { what: 'layout shift', value: fast.explainer.cls, unit: '', target: 0.01 },
      { what: 'layout shift, slow profile', value: onPhone.explainer.cls, unit: '', target: 0.01 },
      { what: 'ready, slow profile, the floor', value: onPhone.floor.readyMs, unit: 'ms' },
      {
        what: 'ready, slow profile, bill explainer with its answers',
        value: onPhone.explainer.readyMs,
        unit: 'ms',
      },
      {
        what: 'ready ÷ floor, slow profile',
        value: onPhone.explainer.readyMs / onPhone.floor.readyMs,
        unit: '×',
        target: 2,
      },
    ];
  } finally {
    site.close();
  }
}
