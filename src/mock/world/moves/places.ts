import type {
  Account,
  Address,
  AddressMatch,
  Bill,
  Config,
  LocalizedText,
  Premise,
  PremiseService,
  Read,
  ServicePoint,
  Tariff,
} from '../../../contract/index.js';
import { ownService } from './own-service.js';
import { searchIn } from './search.js';
import { streetsOf } from './streets.js';

/** What places need of the world around them. */
export interface PlacesContext {
  readonly config: Config;
  readonly accounts: readonly Account[];
  readonly tariffs: readonly Tariff[];
  bills(accountId: string, nowMs: number): readonly Bill[];
  /** The newest reads of a service point, one a register. */
  reads(accountId: string, servicePointId: string, nowMs: number): readonly Read[];
}

const named = (es: string, en: string, pt: string): LocalizedText => ({ es, en, pt });

const TEXTS = {
  usual: named(
    'La de casi todos los hogares.',
    'The one that almost every home has.',
    'A de quase todas as casas.',
  ),
  other: named('Sirve a quien usa poco.', 'Good for those who use little.', 'Serve para quem usa pouco.'),
  deposit: named(
    'Se lo devolvemos al año si paga a tiempo.',
    'You get it back after a year if you pay on time.',
    'Devolvemos depois de um ano se você paga em dia.',
  ),
  reconnection: named('Volver a conectar', 'Turning service on', 'Religar o serviço'),
  visit: named(
    'Alguien va a conectar el servicio.',
    'Somebody comes to turn the service on.',
    'Alguém vai ligar o serviço.',
  ),
};

/** What a place to move to is like, by its place in the list: the first is easy, each other has something of its own. */
interface Character {
  readonly isOccupied?: boolean;
  readonly isOff?: boolean;
  readonly hasDeposit?: boolean;
  readonly isRemote?: boolean;
}
const CHARACTERS: readonly Character[] = [
  {},
  { isOff: true },
  { isOccupied: true },
  { hasDeposit: true },
  { isOff: true, hasDeposit: true, isOccupied: true },
  { isRemote: true },
];
const UNITS = ['201', '202', '301', '302', '401', '402'];

interface Place extends Character {
  readonly id: string;
  readonly match: AddressMatch;
}

const SERVED: readonly string[] = ['electricity', 'water', 'gas'];

/** The places of a world: those that its customers live in, and some that they can move to. */
export class Places {
  readonly #context: PlacesContext;
  readonly #places: readonly Place[];
  readonly #matches: readonly AddressMatch[];
  readonly #units: readonly AddressMatch[];
  readonly #buildingId = 'adr_building';

  constructor(context: PlacesContext) {
    this.#context = context;
    const { houses, building, beyond } = streetsOf(context.config.country);
    const home = context.accounts[0]?.servicePoints[0]?.address;
    const at = (lines: readonly string[], locality = home?.locality ?? ''): Address => ({
      lines: [...lines],
      locality,
      ...(home?.region === undefined ? {} : { region: home.region }),
      country: context.config.country,
    });
    const match = (id: string, address: Address, more: Partial<AddressMatch> = {}): AddressMatch => ({
      id: `adr_${id}`,
      kind: 'premise',
      label: labelOf(address),
      address,
      premiseId: `prm_${id}`,
      units: 0,
      isServed: true,
      ...more,
    });
    const places = houses.map((line, index): Place => {
      const id = `h${String(index + 1)}`;
      return { id: `prm_${id}`, match: match(id, at([line])), ...CHARACTERS[index % CHARACTERS.length] };
    });
    const units = UNITS.map((number, index): Place => {
      const unit = `${building.unit} ${number}`;
      const [street = '', house = ''] = building.lines;
      const id = `u${number}`;
      const own = match(id, at([street, `${house}, ${unit}`]), { unit, label: unit });
      return { id: `prm_${id}`, match: own, ...CHARACTERS[(index + 1) % CHARACTERS.length] };
    });
    const whole = { id: this.#buildingId, kind: 'building', premiseId: null, units: UNITS.length } as const;
    const outside = { premiseId: null, isServed: false, servedBy: beyond.servedBy };
    const label = [...building.lines].reverse().join(', ');
    this.#places = [...places, ...units];
    this.#units = units.map((place) => place.match);
    this.#matches = [
      ...places.map((place) => place.match),
      match('building', at(building.lines), { ...whole, label: `${label}, ${home?.locality ?? ''}` }),
      match('beyond', at([beyond.house], beyond.locality), outside),
    ];
  }

  search(text: string, within?: string): AddressMatch[] {
    if (within === undefined) return searchIn(this.#matches, text);
    return within === this.#buildingId ? searchIn(this.#units, text, ({ unit = '' }) => unit) : [];
  }

  /** The id of the place that a service point belongs to. */
  premiseIdOf({ servicePoints }: Account, point: ServicePoint): string | undefined {
    if (!SERVED.includes(point.service)) return undefined;
    const first = servicePoints.find(
      ({ service, address }) => SERVED.includes(service) && labelOf(address) === labelOf(point.address),
    );
    return first && `prm_${first.id}`;
  }

  /** The places of an account, by id. */
  ownOf(account: Account): Map<string, ServicePoint[]> {
    const own = new Map<string, ServicePoint[]>();
    for (const point of account.servicePoints) {
      const id = this.premiseIdOf(account, point);
      if (id !== undefined) own.set(id, [...(own.get(id) ?? []), point]);
    }
    return own;
  }

  /** A place as those accounts see it: their own with its figures, another's without. */
  find(premiseId: string, accountIds: readonly string[], nowMs: number): Premise | undefined {
    for (const account of this.#context.accounts) {
      const points = this.ownOf(account).get(premiseId);
      const [first] = points ?? [];
      if (!points || !first) continue;
      const isTheirs = accountIds.includes(account.id);
      return {
        id: premiseId,
        label: labelOf(first.address),
        address: first.address,
        zone: first.zone,
        currency: account.currency,
        occupancy: isTheirs ? 'yours' : 'occupied',
        services: points.map((point, index) => {
          const reads = this.#context.reads(account.id, point.id, nowMs);
          const bill = this.#context.bills(account.id, nowMs).find(({ replacedBy }) => replacedBy === null);
          const tariffs = this.#tariffs(point.service, point.tariffId);
          return ownService(
            { account, point, isFirst: index === 0, reads, tariffs },
            isTheirs ? bill : undefined,
          );
        }),
      };
    }
    const place = this.#places.find(({ id }) => id === premiseId);
    return place && this.#free(place, accountIds, nowMs);
  }

  #free(place: Place, accountIds: readonly string[], nowMs: number): Premise {
    const { config, accounts } = this.#context;
    const account = accounts.find(({ id }) => accountIds.includes(id)) ?? accounts[0];
    const points = account ? [...this.ownOf(account).values()][0] : undefined;
    const services = [...new Set((points ?? []).map(({ service }) => service))];
    const { address } = place.match;
    return {
      id: place.id,
      label: labelOf(address),
      address,
      zone: points?.[0]?.zone ?? config.zone,
      currency: account?.currency ?? config.currency,
      occupancy: place.isOccupied ? 'occupied' : 'vacant',
      services: services.map((service) => {
        const like = points?.find((point) => point.service === service);
        const known = like && account ? this.#context.reads(account.id, like.id, nowMs) : [];
        return this.#service(place, service, like?.tariffId, known[0]?.register);
      }),
    };
  }

  #service(
    { id, isOff, hasDeposit, isRemote, isOccupied }: Place,
    service: PremiseService['service'],
    usualTariffId: string | undefined,
    register: string | undefined,
  ): PremiseService {
    const unit = service === 'electricity' ? 'kWh' : 'm3';
    const servicePointId = `sp_${id.slice(4)}_${service}`;
    const step = this.#roundAmount();
    return {
      servicePointId,
      service,
      supply: isOff ? 'off' : 'on',
      tariffs: this.#tariffs(service, usualTariffId),
      meter: {
        id: `mtr_${id.slice(4)}_${service}`,
        access: isRemote ? 'remote' : isOff ? 'inside' : 'outside',
        registers: [
          {
            register: register ?? 'active',
            unit,
            digits: 5,
            lastValue: isOccupied ? null : '20418',
            lastReadOn: isOccupied ? null : '2026-09-30',
            usualPerDay: null,
          },
        ],
      },
      deposit: hasDeposit ? { amountMinor: 8 * step, text: TEXTS.deposit } : null,
      fees: isOff ? [{ kind: 'reconnection', label: TEXTS.reconnection, amountMinor: 4 * step }] : [],
      visit: isOff ? TEXTS.visit : null,
      dailyFixedMinor: 0,
      usualDailyMinor: null,
      billedUntil: null,
    };
  }

  /** A sum that is a tenth of what people there pay for a month, or near it, in minor units. */
  #roundAmount(): number {
    const { currency } = this.#context.config;
    const sums: Readonly<Record<string, number>> = { COP: 1_000_000, CLP: 5_000, MXN: 5_000, BRL: 1_500 };
    return sums[currency] ?? 1_000;
  }

  #tariffs(service: string, usualId: string | undefined): PremiseService['tariffs'] {
    const newest = new Map(this.#context.tariffs.map((tariff) => [tariff.id, tariff]));
    const own = [...newest.values()].filter((tariff) => tariff.service === service);
    return own
      .sort((a, b) => Number(b.id === usualId) - Number(a.id === usualId))
      .map(({ id, name }, index) => ({
        tariffId: id,
        name,
        text: index === 0 ? TEXTS.usual : TEXTS.other,
        isUsual: index === 0,
      }));
  }
}

export function labelOf({ lines, locality }: Address): string {
  return [...lines, locality].join(', ');
}
