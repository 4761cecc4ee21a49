import {
  getUsage,
  getUsageSummary,
  type ServicePoint,
  type Usage,
  type UsagePoint,
  type UsageSeries,
} from '../../contract/index.js';
import { addDays, civilDateOf, daysBetween, startOfDay } from '../../domain/calendar.js';
import type { UsagePlace } from '../../adapters/usage-place.js';
import { refuse } from '../problems.js';
import type { Tenant } from '../registry.js';
import { decimalOf } from '../world/meter.js';
import { rfc3339 } from '../world/time.js';
import { seriesOf } from '../world/usage-series.js';
import type { Flow, UsageRecord } from '../world/usage-types.js';
import { type Call, implement } from './operation.js';

interface Place {
  readonly point: ServicePoint;
  readonly record: UsageRecord;
}

/** The metered places of an account, in its order. */
function placesOf(tenant: Tenant, accountId: string): Place[] {
  const points = tenant.world.account(accountId)?.servicePoints ?? [];
  return points.flatMap((point) => {
    const record = tenant.world.usage(point.id);
    return record ? [{ point, record }] : [];
  });
}

function placeOf(tenant: Tenant, accountId: string, servicePointId: string | undefined): Place {
  const points = tenant.world.account(accountId)?.servicePoints ?? [];
  if (servicePointId !== undefined && !points.some(({ id }) => id === servicePointId)) {
    throw refuse(getUsage, 'not_found');
  }
  const found = placesOf(tenant, accountId).find(({ point }) => point.id === (servicePointId ?? point.id));
  if (!found) throw refuse(getUsage, 'usage_unavailable');
  return found;
}

/** The civil days that are asked for: `to` does not belong to them. */
function rangeOf(
  { input }: Call<typeof getUsage>,
  { point, record }: Place,
  maxDays: number,
): [string, string] {
  const { zone } = point;
  const held = Math.max(...record.flows.map(({ heldUntil }) => heldUntil));
  const first = civilDateOf(Math.min(...record.flows.map(({ start }) => start)), zone);
  const to = input.to ?? addDays(civilDateOf(held - 1, zone), 1);
  const longest = addDays(to, -maxDays);
  const from = input.from ?? (longest > first ? longest : first);
  const isAsked = input.from !== undefined && input.to !== undefined;
  if (from >= to && isAsked)
    throw refuse(getUsage, 'validation_failed', [{ pointer: '/query/to', code: 'too_small' }]);
  if (daysBetween(from, to) > maxDays) throw refuse(getUsage, 'range_too_large');
  return [from, to];
}

/** The places out of files that an account has. */
function filedPlaces({ world, places }: Tenant, accountId: string): readonly UsagePlace[] {
  return world.accounts[0]?.id === accountId ? places : [];
}

function tellFiled(place: UsagePlace, { resolution, from, to }: Call<typeof getUsage>['input']): Usage {
  const { resolutions } = place.capabilities;
  if (resolution !== undefined && !resolutions.some(({ interval }) => interval === resolution))
    throw refuse(getUsage, 'resolution_unavailable');
  if (from !== undefined && to !== undefined && from >= to)
    throw refuse(getUsage, 'validation_failed', [{ pointer: '/query/to', code: 'too_small' }]);
  return place.usage({ resolution, from, to });
}

function tellUsage(call: Call<typeof getUsage>): Usage {
  const { tenant, input } = call;
  const filed = filedPlaces(tenant, input.accountId);
  const wanted =
    input.servicePointId === undefined ? filed[0] : filed.find(({ id }) => id === input.servicePointId);
  if (wanted) return tellFiled(wanted, input);
  const { accountId, include = [] } = input;
  const place = placeOf(tenant, accountId, input.servicePointId);
  const { point, record } = place;
  const { resolutions } = record.capabilities;
  const resolution = input.resolution ?? resolutions[0]?.interval;
  const offered = resolutions.find(({ interval }) => interval === resolution);
  if (!offered) throw refuse(getUsage, 'resolution_unavailable');
  const [fromDay, toDay] = rangeOf(call, place, offered.maxDays);
  const range = { from: startOfDay(fromDay, point.zone), to: startOfDay(toDay, point.zone) };
  const account = tenant.world.account(accountId);
  const wants = {
    servicePointId: point.id,
    cost: include.includes('cost') ? account?.currency : undefined,
    tou: include.includes('tou'),
  };
  const series = record.flows
    .filter(({ direction }) => input.direction === undefined || direction === input.direction)
    .flatMap((flow): UsageSeries[] => {
      const priced = wants.cost !== undefined || wants.tou ? record.priced(flow) : undefined;
      const told = seriesOf(flow, priced, offered.interval, range, wants);
      return told ? [told] : [];
    });
  const temperature = include.includes('temperature') ? record.temperature(fromDay, toDay) : undefined;
  return {
    ...headOf(tenant, accountId, place),
    series,
    ...(temperature ? { temperature } : {}),
    ...(include.includes('bills') ? { billPeriods: billPeriods(tenant, accountId, point.id, range) } : {}),
  };
}

/** The bills in force whose section for this place touches a range, oldest first. */
function billPeriods(
  tenant: Tenant,
  accountId: string,
  servicePointId: string,
  range: { readonly from: number; readonly to: number },
): NonNullable<Usage['billPeriods']> {
  const standing = tenant.world.bills(accountId).filter(({ replacedBy }) => replacedBy === null);
  return standing
    .flatMap(({ id: billId, sections = [] }) => {
      const section = sections.find((one) => one.servicePointId === servicePointId);
      return section ? [{ billId, period: section.period }] : [];
    })
    .filter(({ period }) => Date.parse(period.start) < range.to && Date.parse(period.end) > range.from)
    .reverse();
}

function headOf(
  tenant: Tenant,
  accountId: string,
  { point, record }: Place,
): Pick<Usage, 'servicePointId' | 'service' | 'zone' | 'capabilities' | 'label'> {
  const label = tenant.world.account(accountId)?.label;
  return {
    servicePointId: point.id,
    service: point.service,
    ...(label === undefined ? {} : { label }),
    zone: point.zone,
    capabilities: record.capabilities,
  };
}

function tellFlow(tenant: Tenant, accountId: string, place: Place, flow: Flow): UsagePoint['flows'][number] {
  const { register, direction, unit, zone, start, heldUntil, asOf } = flow;
  const everything = { from: start, to: heldUntil };
  const last = billPeriods(tenant, accountId, place.point.id, everything).at(-1);
  const from = last === undefined ? undefined : Date.parse(last.period.end);
  const wants = { servicePointId: place.point.id, cost: undefined, tou: false };
  const since =
    from === undefined ? undefined : seriesOf(flow, undefined, 'P1M', { from, to: heldUntil }, wants);
  return {
    register,
    direction,
    unit,
    availableRange: start < heldUntil ? { start: rfc3339(start, zone), end: rfc3339(heldUntil, zone) } : null,
    asOf: rfc3339(asOf, zone),
    sinceLastBill: since
      ? {
          period: { start: since.start, end: since.end },
          quantity: decimalOf(
            since.values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
            3,
          ),
          coverage: since.coverage,
        }
      : null,
  };
}

export const usageImplementations = {
  getUsage: implement(getUsage, tellUsage),

  getUsageSummary: implement(getUsageSummary, ({ tenant, input: { accountId } }) => ({
    accountId,
    points: [
      ...filedPlaces(tenant, accountId).map((place) => ({
        servicePointId: place.id,
        service: place.service,
        label: place.label,
        zone: place.zone,
        capabilities: place.capabilities,
        flows: place.flows(),
      })),
      ...placesOf(tenant, accountId).map((place) => ({
        ...headOf(tenant, accountId, place),
        flows: place.record.flows.map((flow) => tellFlow(tenant, accountId, place, flow)),
      })),
    ],
  })),
};
