import { http, type HttpHandler, HttpResponse, type PathParams } from 'msw';
import type { AnswerOf, InputOf, ItemOf, OperationSpec } from '../../contract/index.js';
import * as z from '../../contract/zod.js';
import { type Answer, bytesOf, jsonAnswer, problemAnswer } from '../answer.js';
import { authenticate, authorizeAccount } from '../authorize.js';
import type { Backstage } from '../backstage.js';
import { deliver } from '../deliver.js';
import { etagOf, matchesEtag } from '../etag.js';
import type { Strike } from '../faults.js';
import { canonical } from '../idempotency.js';
import { parseInput, type ParsedInput } from '../input.js';
import { type Listing, pageOf } from '../paging.js';
import { codeOfStatus, refuse, Refusal, statusOf } from '../problems.js';
import type { Tenant } from '../registry.js';
import type { MintedSession } from '../sessions.js';

/** A call that may be made: by whom, in which world, and for what. */
export interface Call<S extends OperationSpec> {
  readonly tenant: Tenant;
  readonly input: InputOf<S>;
  /** Undefined for public operations and those with a server key. */
  readonly session: MintedSession | undefined;
  readonly request: Request;
  readonly backstage: Backstage;
}

/** What an implementation returns: the answer itself, a whole list that is then paged, or a stream. */
export type ResultOf<S extends OperationSpec> = S extends { paged: true }
  ? Listing<ItemOf<S>>
  : S['answer'] extends 'event-stream'
    ? ReadableStream<Uint8Array>
    : AnswerOf<S>;

/** An operation with the code that answers it, its types forgotten so that all can stand in one table. */
export interface Implementation {
  readonly operation: OperationSpec;
  run(call: Omit<Call<OperationSpec>, 'input'> & { input: ParsedInput }): Promise<unknown>;
}

/** Implements an operation of the contract. Refuse by throwing a `Refusal`. */
export function implement<S extends OperationSpec>(
  operation: S,
  run: (call: Call<S>) => ResultOf<S> | Promise<ResultOf<S>>,
): Implementation {
  return {
    operation,
    // The input has been parsed by this very operation's schemas.
    run: async (call) => run({ ...call, input: call.input as InputOf<S> }),
  };
}

/** Thrown when the mock itself would break the contract. Never the caller's fault. */
export class ContractBroken extends Error {
  constructor(operation: OperationSpec, error: z.core.$ZodError) {
    super(`The mock's answer to ${operation.id} breaks the contract:\n${z.prettifyError(error)}`);
    this.name = 'ContractBroken';
  }
}

const CACHE = { session: 'private, no-store', public: 'no-cache' };

/** The result as the contract has it: unknown fields fall away, anything that does not fit is an error of ours. */
function encode(operation: OperationSpec, result: unknown): Answer {
  const { answer, status } = operation;
  if (answer === 'nothing') return { status, headers: {}, body: null };
  if (answer === 'pdf') {
    const body = new Uint8Array(result as Uint8Array);
    return { status, headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline' }, body };
  }
  if (answer === 'event-stream') {
    const headers = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' };
    return { status, headers, body: result as ReadableStream<Uint8Array> };
  }
  const checked = z.safeParse(answer, result);
  if (!checked.success) throw new ContractBroken(operation, checked.error);
  const { version } = Object(checked.data) as { version?: number };
  return jsonAnswer(checked.data, status, operation.versioned ? { etag: `"${String(version)}"` } : {});
}

function encodePage(
  operation: OperationSpec,
  listing: Listing<unknown>,
  input: ParsedInput,
  url: URL,
): Answer {
  const { limit, cursor, ...filters } = input;
  const request = {
    scope: canonical([operation.id, filters]),
    limit: limit as number | undefined,
    cursor: cursor as string | undefined,
  };
  const { items, next } = pageOf(listing, request);
  const answer = encode(operation, { items });
  if (next === undefined) return answer;
  const link = new URL(url);
  link.searchParams.set('cursor', next);
  return { ...answer, headers: { ...answer.headers, link: `<${link.href}>; rel="next"` } };
}

/** An answer with its validator, or `304` where the caller has it already. */
function validated(answer: Answer, request: Request): Answer {
  if (request.method !== 'GET' || answer.status !== 200 || answer.body instanceof ReadableStream)
    return answer;
  const etag = answer.headers['etag'] ?? etagOf(bytesOf(answer.body));
  if (matchesEtag(request.headers.get('if-none-match'), etag))
    return { status: 304, headers: { etag }, body: null };
  return { ...answer, headers: { ...answer.headers, etag } };
}

function refuseByFault(operation: OperationSpec, strike: Strike): void {
  const code = strike.problem ?? (strike.status === undefined ? undefined : codeOfStatus(strike.status));
  if (code === undefined) return;
  throw new Refusal(code, strike.status ?? statusOf(code, operation) ?? 400);
}

function idempotencyKey(operation: OperationSpec, request: Request): string {
  const key = request.headers.get('idempotency-key')?.trim() ?? '';
  if (key === '') throw refuse(operation, 'idempotency_key_missing');
  if (key.length > 255) {
    throw refuse(operation, 'validation_failed', [{ pointer: '/header/Idempotency-Key', code: 'too_big' }]);
  }
  return key;
}

interface Attempt {
  readonly implementation: Implementation;
  readonly backstage: Backstage;
  readonly tenant: Tenant;
  readonly request: Request;
  readonly params: PathParams;
  readonly requestId: string;
  readonly strike: Strike;
}

/** From the request to its answer. Throws a `Refusal` for all that is refused before anything is done. */
async function attempt(context: Attempt): Promise<Answer> {
  const { implementation, tenant, request, params, strike, backstage, requestId } = context;
  const { operation } = implementation;
  const url = new URL(request.url);
  const session = authenticate(operation, tenant, request, strike.expireSession === true);
  refuseByFault(operation, strike);
  authorizeAccount(operation, session, params['accountId']);
  const input = parseInput(operation, {
    params,
    query: url.searchParams,
    body: operation.body ? await request.text() : undefined,
    bytes: operation.upload ? new Uint8Array(await request.arrayBuffer()) : undefined,
    ifMatch: request.headers.get('if-match'),
    contentType: request.headers.get('content-type'),
  });
  // An account may be named in the path, the query or the body. Nothing is done, nor replayed, before it is known to be theirs.
  const { accountId } = { ...input, ...Object(input['body']) } as { accountId?: string };
  if (accountId !== undefined) authorizeAccount(operation, session, accountId);

  const run = async (): Promise<Answer> => {
    const result = await implementation.run({ tenant, input, session, request, backstage });
    const answer = operation.paged
      ? encodePage(operation, result as Listing<unknown>, input, url)
      : encode(operation, result);
    return validated(answer, request);
  };
  if (!operation.idempotent) return run();

  // What the first request was answered is kept, a refusal included: it is the outcome of that intent.
  const settle = async (): Promise<Answer> => {
    let answer: Answer;
    try {
      answer = await run();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answer = problemAnswer(error, requestId, url.pathname);
    }
    // While the answer is on its way, a second request with the key meets `idempotency_in_flight`.
    await backstage.wait(strike.latencyMs, request.signal);
    strike.latencyMs = 0;
    return answer;
  };
  const scope = accountId ?? session?.customerId ?? '';
  const key = idempotencyKey(operation, request);
  const fingerprint = canonical([operation.id, input]);
  const { answer, replayed } = await tenant.idempotency.once(scope, key, fingerprint, settle);
  return replayed ? { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } } : answer;
}

async function answerTo(context: Attempt): Promise<Response> {
  const { implementation, tenant, request, requestId, strike, backstage } = context;
  const { operation } = implementation;
  if (strike.drop === 'before') return HttpResponse.error();
  let answer: Answer;
  try {
    answer = await attempt(context);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer = problemAnswer(error, requestId, new URL(request.url).pathname);
  }
  if (strike.latencyMs > 0) await backstage.wait(strike.latencyMs, request.signal);
  if (strike.drop === 'after') return HttpResponse.error();
  const headers = {
    date: new Date(tenant.world.clock.now()).toUTCString(),
    'cache-control': operation.access === 'public' ? CACHE.public : CACHE.session,
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  };
  return deliver(operation, { ...answer, headers }, strike, backstage.wait, request.signal);
}

/** The msw handlers of an operation: below `/v1`, and below `/v1` of every named world. */
export function operationHandlers(
  origin: string,
  backstage: Backstage,
  implementation: Implementation,
): HttpHandler[] {
  const { operation } = implementation;
  const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
  const resolver = async ({ request, params }: { request: Request; params: PathParams }) => {
    const tenant = backstage.registry.find(params['world'] as string | undefined);
    if (!tenant) return notFound(request);
    const requestId = tenant.nextRequestId();
    const strike = tenant.faults.meet(operation.id);
    const url = new URL(request.url);
    const response = await answerTo({
      implementation,
      backstage,
      tenant,
      request,
      params,
      requestId,
      strike,
    }).catch((error: unknown) => {
      backstage.report(error);
      throw error;
    });
    backstage.observe({
      world: tenant.world.id,
      operation: operation.id,
      method: operation.method,
      path: `${url.pathname}${url.search}`,
      status: response.status,
      requestId,
    });
    return response;
  };
  const method = operation.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  return [
    http[method](`${origin}/v1${path}`, resolver),
    http[method](`${origin}/w/:world/v1${path}`, resolver),
  ];
}

/** What is answered below `/v1` where there is no such operation or no such world. */
export function notFound(request: Request): Response {
  const refusal = new Refusal('not_found', 404, undefined, 'There is no such world or no such operation.');
  const { status, headers, body } = problemAnswer(refusal, 'req_none', new URL(request.url).pathname);
  return new HttpResponse(typeof body === 'string' ? body : null, { status, headers });
}
