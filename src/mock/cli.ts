#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CsvOptions } from '../adapters/csv/options.js';
import { readUsageFile } from '../adapters/read-usage-file.js';
import { type UsagePlace, usagePlaces } from '../adapters/usage-place.js';
import { startMockServer } from './node.js';
import { DEFAULT_SCENARIO, isScenario } from './registry.js';
import { SCENARIO_NAMES } from './scenarios/names.js';

const DEFAULT_PORT = 4010;

const USAGE = `servicedrop-mock: a pretend utility over HTTP

  --port <number>      where to listen (default ${String(DEFAULT_PORT)}; 0 takes a free port)
  --provider-port <n>  where the pretend payment provider listens (default the next one after --port)
  --host <name>        on which address (default localhost)
  --scenario <name>    ${SCENARIO_NAMES.join(', ')} (default ${DEFAULT_SCENARIO})
  --seed <number>      varies household, weather and habits (default 1)
  --usage <file>       a file of usage (Green Button, NEM12 or CSV) that the first account has as a metered place
  --usage-csv <json>   what a CSV file is like, as readCsv's options: {"zone": …, "columns": {…}}
  --now <instant>      the time in its world, such as 2026-10-22T09:00:00-05:00
  --help               this text`;

function wholeNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) {
    throw new Error(`--${name} takes a whole number up to ${String(most)}, not "${text}".`);
  }
  return Number(text);
}

/** The metered places of a file, and on the screen what is wrong with it. */
async function placesFrom(file: string, csv: string | undefined): Promise<UsagePlace[]> {
  const { zone, ...options } = csv === undefined ? {} : (JSON.parse(csv) as Partial<CsvOptions>);
  const { columns, ...rest } = options;
  const found = await readUsageFile(await readFile(file), {
    ...(zone === undefined ? {} : { zone }),
    ...(columns ? { csv: { ...rest, columns } } : {}),
  });
  for (const { code, count, flow = '' } of found.warnings) {
    console.error(`  ${file}: ${code}, ${String(count)} times ${flow}`);
  }
  return usagePlaces(found);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'provider-port': { type: 'string' },
      host: { type: 'string' },
      scenario: { type: 'string' },
      seed: { type: 'string' },
      now: { type: 'string' },
      usage: { type: 'string' },
      'usage-csv': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const scenario = values.scenario ?? DEFAULT_SCENARIO;
  if (!isScenario(scenario)) {
    throw new Error(`There is no scenario "${scenario}". There are: ${SCENARIO_NAMES.join(', ')}.`);
  }
  const port = wholeNumber('port', values.port, 65_535) ?? DEFAULT_PORT;
  const server = await startMockServer({
    scenario,
    port,
    providerPort:
      wholeNumber('provider-port', values['provider-port'], 65_535) ??
      (port === 0 || port === 65_535 ? 0 : port + 1),
    host: values.host,
    seed: wholeNumber('seed', values.seed, 999_999_999),
    now: values.now,
    places: values.usage === undefined ? [] : await placesFrom(values.usage, values['usage-csv']),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  const customers = server.world.customers.map(({ id, name }) => `${id} (${name})`).join(', ');
  console.log(`
  The mock utility   ${server.url}/v1
  Documentation      ${server.url}/docs
  Payment provider   ${server.providerUrl}/w/${server.world.id}/counter
  Scenario           ${scenario}, ${new Date(server.world.clock.now()).toISOString()} in its world
  Customers          ${customers}
  Server key         ${server.serverKey}

  Press Ctrl+C to stop.
`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
