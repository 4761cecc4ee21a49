import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { getTariff, Tariff, TariffComponent, TariffRule, TariffTier } from './tariff.js';

export const exampleTariff: Tariff = {
  id: 'co-residential-2',
  version: '2026-09-18',
  name: 'Residencial estrato 2',
  service: 'electricity',
  currency: 'COP',
  validFrom: '2026-09-18T00:00:00-05:00',
  validTo: null,
  components: [
    {
      id: 'energy',
      kind: 'usage_flat',
      label: 'Consumo de energía',
      rate: '812.44',
      per: 'unit',
      unit: 'kWh',
    },
    {
      id: 'subsidy',
      kind: 'subsidy_block',
      label: 'Subsidio hasta 130 kWh',
      rate: '-406.22',
      per: 'unit',
      unit: 'kWh',
      tier: { index: 1, from: '0', to: '130', per: 'month' },
    },
  ],
  rules: [
    {
      kind: 'subsistence_block',
      legalLabel: 'Resolución UPME 0355 de 2004',
      effectiveOn: '2004-07-08',
      text: {
        es: 'El subsidio cubre hasta 130 kWh al mes a 1.000 m de altura o más.',
        en: 'The subsidy covers up to 130 kWh a month at 1,000 m above the sea or higher.',
      },
      unit: 'kWh',
    },
  ],
  source: 'https://www.altiplano.example/tarifas/2026-09',
};

export const tariffSchemas: SchemaDoc[] = [
  describeObject(
    'Tariff',
    Tariff,
    'One version of a tariff. Its prices never change; a change is a new version.',
    {
      id: 'Names the tariff over all its versions.',
      version: 'Names this version, as lines of bills do.',
      name: 'Its name as the utility publishes it.',
      service: 'The service it prices.',
      currency: 'The currency of its rates.',
      validFrom: 'The first instant at which it applies.',
      validTo: 'The first instant at which it no longer does; null while it is in force.',
      components: 'What is charged, each with its rate.',
      rules: 'The rules a bill under this tariff can be checked against.',
      source: 'A URL of the published tariff.',
    },
  ),
  describeObject('TariffComponent', TariffComponent, 'One price of a tariff.', {
    id: 'Names the component within the tariff.',
    kind: 'The kind of the line it makes on a bill, as `BillLine.kind`.',
    label: 'Its name as printed.',
    rate: 'The price in the major unit of the currency, or the percentage where `per` is `percent`. Negative for what is taken off.',
    per: {
      text: 'What the rate is charged for.',
      values: {
        unit: 'Each unit used, such as a kWh.',
        unit_capacity_day: 'Each unit of contracted capacity and day.',
        unit_demand: 'Each unit of the highest demand.',
        day: 'Each day.',
        month: 'Each month; part of a month by its days.',
        period: 'Each billing period, whatever its length.',
        percent: 'Each hundred of the lines it is taken of.',
      },
    },
    unit: 'The unit of use, capacity or demand, such as `kWh`, `kW` or `m3`.',
    tier: 'The block of use that has this price. Left out where the price is for all use.',
    touLabel: 'The time of use that has this price, as printed. Left out where the price is for all hours.',
  }),
  describeObject('TariffTier', TariffTier, 'A block of use.', {
    index: 'Its place among the blocks, from 1.',
    from: 'Where it begins, itself inside, in the unit of the component.',
    to: 'Where it ends, itself outside; null where it has no end.',
    per: {
      text: 'The time for which its limits are stated. They scale to the length of a bill.',
      values: { day: 'A day.', month: 'A month.', period: 'A billing period, whatever its length.' },
    },
  }),
  describeObject('TariffRule', TariffRule, 'A rule of a regulator that a bill can be checked against.', {
    kind: {
      text: 'What the rule is about.',
      values: {
        usage_band: 'How much a use per day may differ before it must be looked into.',
        subsistence_block: 'How much use is subsidised.',
        minimum: 'The least that is charged.',
        estimation: 'How missing reads are estimated and settled.',
        notice: 'How long before a change or a cut-off the customer must be told.',
      },
    },
    legalLabel: 'The name of the law or resolution.',
    effectiveOn: 'The day it took effect.',
    text: 'What it says, in plain words.',
    lowerPerDay: 'The least use per day that is inside, in `unit`.',
    upperPerDay: 'The most use per day that is inside, in `unit`.',
    unit: 'The unit of the figures.',
  }),
];

export const tariffOperations = {
  getTariff: describeOperation(getTariff, {
    tag: 'Tariffs',
    summary: 'Read a tariff',
    text: 'The version in force, or the one asked for, which may be one of the past.',
    answers: 'The tariff.',
    params: { tariffId: 'The tariff, as a service point or a line of a bill names it.' },
    query: { version: 'The version. Left out, the one in force now.' },
    problems: {},
    examples: [
      {
        name: 'residential',
        summary: 'A subsidised household tariff',
        input: { tariffId: 'co-residential-2', version: '2026-09-18' },
        answer: exampleTariff,
      },
    ],
  }),
};
