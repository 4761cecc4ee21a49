import { householdLoad, type Household } from '../../world/household.js';
import type { LoadDay, LoadModel } from '../../world/plan.js';
import { hash, randomFrom } from '../../world/random.js';
import type { Weather } from '../../world/weather.js';
import { hourOfInterval } from './place.js';

/** What the car takes while it charges, watts, and for how many hours on a day that it does. */
const CAR_W = 7200;
const CAR_HOURS = 1.75;
/** What the panels give at their best, watts. */
const PANELS_W = 4600;
/** Hours of daylight, and how clear the sky is, January to December. */
const DAYLIGHT = [9.8, 10.7, 11.9, 13.2, 14.2, 14.8, 14.5, 13.6, 12.4, 11.2, 10.1, 9.5];
const CLEAR = [0.46, 0.6, 0.74, 0.86, 0.92, 0.96, 0.96, 0.93, 0.85, 0.72, 0.54, 0.43];

/** A home with panels on its roof and a car at its door. */
export interface SolarHome {
  readonly household: Household;
  readonly weather: Weather;
  readonly seed: number;
  /** The day from which the car charges in the evening instead of at night. */
  readonly eveningFrom: string;
  /** A spell of grey sky. `until` does not belong to it. */
  readonly grey: { readonly from: string; readonly until: string };
}

/** What the home takes from the grid, and what it sends back: two registers of one meter, which see the same days. */
export function solarLoads(home: SolarHome): { taken: LoadModel; sent: LoadModel } {
  const load = householdLoad(home.household, home.weather);
  /** Each day is worked out once, for the first register that asks. */
  const known = new Map<string, Int32Array>();
  const net = (day: LoadDay): Int32Array => {
    let values = known.get(day.civil);
    if (values === undefined) {
      // Both registers have to see the same household, so its chance is the day's, not the register's.
      values = netOf(home, load({ ...day, random: randomFrom(hash(day.civil, home.seed)) }), day);
      known.set(day.civil, values);
    }
    return values;
  };
  return {
    taken: (day) => part(net(day), 1),
    sent: (day) => part(net(day), -1),
  };
}

/** What flows one way. */
function part(net: Int32Array, sign: 1 | -1): Int32Array {
  const values = new Int32Array(net.length);
  for (let index = 0; index < net.length; index += 1) values[index] = Math.max(0, sign * (net[index] ?? 0));
  return values;
}

function netOf(home: SolarHome, used: Int32Array, { civil, weekday, intervals }: LoadDay): Int32Array {
  const random = randomFrom(hash(`sky ${civil}`, home.seed));
  const month = Number(civil.slice(5, 7)) - 1;
  const daylight = DAYLIGHT[month] ?? 12;
  const grey = home.grey.from <= civil && civil < home.grey.until ? 0.55 : 1;
  const sky = Math.min(1, (CLEAR[month] ?? 0.7) * grey * (0.7 + random() * 0.5));
  const charging = weekday === 1 || weekday === 3 || weekday === 5;
  const plugged = civil >= home.eveningFrom ? 17.5 : 1;
  const net = new Int32Array(intervals);
  for (let index = 0; index < intervals; index += 1) {
    const hour = hourOfInterval(index, intervals) + (index % 4) / 4;
    const sun = Math.sin((Math.PI * (hour - 12.5 + daylight / 2)) / daylight);
    const made = Math.abs(hour - 12.5) < daylight / 2 ? PANELS_W * sky * sun * (0.85 + random() * 0.3) : 0;
    const car = charging && hour >= plugged && hour < plugged + CAR_HOURS ? CAR_W : 0;
    net[index] = (used[index] ?? 0) + Math.round((car - made) / 4);
  }
  return net;
}
