import { http, type HttpHandler, HttpResponse } from 'msw';
import {
  DECLINE_REASONS,
  Instant,
  MOVE_ITEM_KINDS,
  type ProblemField,
  type Schema,
} from '../../contract/index.js';
import * as z from '../../contract/zod.js';
import { type Answer, jsonAnswer, problemAnswer } from '../answer.js';
import type { Backstage } from '../backstage.js';
import { type Fault, FaultSchema } from '../faults.js';
import { check, readJson, refuseInvalid } from '../input.js';
import { Refusal } from '../problems.js';
import { isScenario, type Tenant } from '../registry.js';
import { SCENARIO_NAMES, scenarios } from '../scenarios/index.js';
import { FAULT_KINDS } from '../world/moves/systems.js';

const ResetRequest = z.object({
  scenario: z.string(),
  seed: z.optional(z.int().check(z.minimum(0))),
  now: z.optional(Instant),
});
const ClockRequest = z.object({ world: z.optional(z.string()), now: Instant });
const FaultsRequest = z.object({ world: z.optional(z.string()), faults: z.array(FaultSchema) });

const ProviderRequest = z.object({
  world: z.optional(z.string()),
  outcomes: z.optional(z.array(z.enum(['approve', ...DECLINE_REASONS]))),
  notices: z.optional(z.array(z.array(z.int().check(z.minimum(0))).check(z.minLength(1)))),
  approve: z.optional(z.string()),
  decline: z.optional(z.string()),
  reason: z.optional(z.enum(DECLINE_REASONS)),
  chargeBack: z.optional(z.string()),
});

const SystemsRequest = z.object({
  world: z.optional(z.string()),
  faults: z.array(
    z.object({
      step: z.enum(MOVE_ITEM_KINDS),
      kind: z.enum(FAULT_KINDS),
      times: z.optional(z.int().check(z.minimum(1))),
    }),
  ),
});

async function read<T>(request: Request, schema: Schema<T>): Promise<T> {
  const errors: z.infer<typeof ProblemField>[] = [];
  const value = readJson(await request.text(), request.headers.get('content-type'), errors);
  const body = errors.length === 0 ? check(schema, value, '/body', errors) : undefined;
  refuseInvalid(errors);
  return body as T;
}

function tenantOf({ registry }: Backstage, world: string | undefined): Tenant {
  const tenant = registry.find(world);
  if (!tenant) throw new Refusal('not_found', 404, undefined, 'There is no such world.');
  return tenant;
}

async function reset(backstage: Backstage, request: Request, origin: string): Promise<Answer> {
  const { scenario, seed, now } = await read(request, ResetRequest);
  if (!isScenario(scenario)) {
    throw new Refusal(
      'unknown_scenario',
      422,
      [{ pointer: '/body/scenario', code: 'unknown' }],
      `The scenarios are ${SCENARIO_NAMES.join(', ')}.`,
    );
  }
  const { world, serverKey } = backstage.registry.open({ scenario, seed, now });
  return jsonAnswer({ world: world.id, serverKey, baseUrl: `${origin}/w/${world.id}` }, 201);
}

function listScenarios({ registry }: Backstage): Answer {
  const items = SCENARIO_NAMES.map((name) => {
    const { title, description } = scenarios[name];
    return { name, title, description, customers: registry.sample(name).customers };
  });
  return jsonAnswer({ items });
}

async function moveClock(backstage: Backstage, request: Request): Promise<Answer> {
  const { world, now } = await read(request, ClockRequest);
  const tenant = tenantOf(backstage, world);
  tenant.world.clock.moveTo(Date.parse(now));
  return jsonAnswer({ world: tenant.world.id, now: new Date(tenant.world.clock.now()).toISOString() });
}

async function setFaults(backstage: Backstage, request: Request): Promise<Answer> {
  const { world, faults } = await read(request, FaultsRequest);
  const tenant = tenantOf(backstage, world);
  tenant.faults.set(faults as Fault[]);
  return jsonAnswer({ world: tenant.world.id, faults });
}

/** How the payment provider's next charges end and when its notices arrive; or what a customer or bank does there. */
async function steerProvider(backstage: Backstage, request: Request): Promise<Answer> {
  const { world, outcomes, notices, approve, decline, reason, chargeBack } = await read(
    request,
    ProviderRequest,
  );
  const tenant = tenantOf(backstage, world);
  const { provider } = tenant.world.payments;
  provider.plan({ outcomes, notices });
  const done = [
    approve === undefined || provider.approve(approve),
    decline === undefined || provider.decline(decline, reason),
    chargeBack === undefined || provider.chargeBack(chargeBack),
  ].every(Boolean);
  return jsonAnswer({ world: tenant.world.id, baseUrl: provider.baseUrl, done });
}

/** What goes wrong in the systems behind the moves that are submitted from now on. */
async function steerSystems(backstage: Backstage, request: Request): Promise<Answer> {
  const { world, faults } = await read(request, SystemsRequest);
  const tenant = tenantOf(backstage, world);
  tenant.world.moves.plan(faults);
  return jsonAnswer({ world: tenant.world.id, faults });
}

/** The controls of the mock, below `/_mock`. They are no part of the contract. */
export function controlHandlers(origin: string, backstage: Backstage): HttpHandler[] {
  const resolver = (run: (request: Request, url: URL) => Answer | Promise<Answer>) => {
    return async ({ request }: { request: Request }) => {
      const url = new URL(request.url);
      let answer: Answer;
      try {
        answer = await run(request, url);
      } catch (error) {
        if (!(error instanceof Refusal)) {
          backstage.report(error);
          throw error;
        }
        answer = problemAnswer(error, 'req_controls', url.pathname);
      }
      const headers = { ...answer.headers, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
      return new HttpResponse(answer.body, { status: answer.status, headers });
    };
  };
  const at = (path: string) => `${origin}/_mock/${path}`;
  return [
    http.post(
      at('reset'),
      resolver((request, url) => reset(backstage, request, url.origin)),
    ),
    http.get(
      at('scenarios'),
      resolver(() => listScenarios(backstage)),
    ),
    http.post(
      at('clock'),
      resolver((request) => moveClock(backstage, request)),
    ),
    http.post(
      at('faults'),
      resolver((request) => setFaults(backstage, request)),
    ),
    http.post(
      at('provider'),
      resolver((request) => steerProvider(backstage, request)),
    ),
    http.post(
      at('systems'),
      resolver((request) => steerSystems(backstage, request)),
    ),
    http.get(
      at('ledger'),
      resolver((_request, url) =>
        jsonAnswer(tenantOf(backstage, url.searchParams.get('world') ?? undefined).world.ledger()),
      ),
    ),
  ];
}
