import { civilDateOf } from '../../domain/civil-date.js';
import type { HelpPage } from './help-page.js';

type Written = Pick<HelpPage, 'f' | 'zone'>;

/** The day of an instant, in the account's zone. */
export function dayOf(at: string, { f, zone }: Written): string {
  return f.date(civilDateOf(Date.parse(at), zone), 'long');
}

/** The day and the time of an instant, in the account's zone. */
export function momentOf(at: string, { f, zone }: Written): string {
  return `${f.date(civilDateOf(Date.parse(at), zone), 'short')}, ${f.time(Date.parse(at), zone)}`;
}
