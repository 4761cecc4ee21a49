// What the operations of moving are asked for in any world, in an order that works.
import { defaultMoveFlows } from '../../src/domain/move/default-flows.js';
import type { OperationId } from '../../src/contract/index.js';
import type { World } from '../../src/mock/index.js';
import { Mover } from './moves/mover.js';

/** A paper whose bytes are letters: the proxy of the contract test takes every body for text. */
const PAPER = new TextEncoder().encode('%PDF-1.7 a lease');
const PDF = { name: 'contrato.pdf', mediaType: 'application/pdf' };

export interface MoveRequestParts {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** A request for each operation of moving: a place is found, a draft made, submitted, changed and cancelled. */
export function moveRequests(
  world: World,
  accountId: string,
): Partial<Record<OperationId, () => MoveRequestParts>> {
  const { moves } = world;
  const mover = new Mover(world, accountId);
  const account = `/accounts/${accountId}`;
  const place = 'prm_h2';
  const get = (path: string) => (): MoveRequestParts => ({ method: 'GET', path });
  const json = (method: string, path: string, body: unknown, headers = {}): MoveRequestParts => ({
    method,
    path,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const draft = (): string => moves.list(accountId).find(({ state }) => state === 'draft')?.id ?? '';
  const submitted = (): string => moves.list(accountId).find(({ submittedAt }) => submittedAt)?.id ?? '';
  const ifMatch = (id: string): Record<string, string> => ({
    'if-match': `"${String(mover.read(id).version)}"`,
  });
  const holdId = (): string => mover.keepVisit(mover.place(place)).holdId;
  const paper = (): string =>
    `${account}/moves/${draft()}/documents/${mover.attach(draft(), 'identity', PDF, PAPER)}`;
  return {
    searchAddresses: get('/addresses?text=ca'),
    getPremise: get(`/premises/${place}`),
    getWorkDays: get(`/work-days?premiseId=${place}`),
    listSlots: get(`/premises/${place}/slots`),
    holdSlot: () => {
      const [slot] = moves.slots(place, {});
      return json('POST', `${account}/slot-holds`, { premiseId: place, slotId: slot?.id });
    },
    getSlotHold: () => get(`${account}/slot-holds/${holdId()}`)(),
    releaseSlot: () => ({ method: 'DELETE', path: `${account}/slot-holds/${holdId()}` }),
    createMove: () =>
      json('POST', `${account}/moves`, { kind: 'transfer', flowId: defaultMoveFlows.transfer.id }),
    listMoves: get(`${account}/moves`),
    getMove: () => get(`${account}/moves/${draft()}`)(),
    saveMove: () => {
      const body = { answers: { phone: '300 555 0101' }, step: 'contact' };
      return json('PUT', `${account}/moves/${draft()}/answers`, body, ifMatch(draft()));
    },
    createDocument: () => {
      const body = { fieldId: 'lease', ...PDF, bytes: PAPER.length };
      return json('POST', `${account}/moves/${draft()}/documents`, body);
    },
    sendDocumentContent: () => ({
      method: 'PUT',
      path: `${paper()}/content?offset=0`,
      headers: { 'content-type': 'application/octet-stream' },
      body: PAPER,
    }),
    getDocument: () => {
      const { id } = moves.create(accountId, { kind: 'transfer', flowId: defaultMoveFlows.transfer.id });
      return get(`${account}/moves/${id}/documents/${mover.attach(id, 'identity')}`)();
    },
    deleteDocument: () => {
      const { id } = moves.create(accountId, { kind: 'transfer', flowId: defaultMoveFlows.transfer.id });
      return {
        method: 'DELETE',
        path: `${account}/moves/${id}/documents/${mover.attach(id, 'identity')}`,
      };
    },
    submitMove: () => {
      const { id } = mover.prepare('transfer');
      return { method: 'POST', path: `${account}/moves/${id}/submit`, headers: ifMatch(id) };
    },
    changeMoveDates: () => {
      const id = submitted();
      const { from, to } = mover.read(id);
      const body = { startOn: to?.on ?? null, stopOn: from?.on ?? null };
      return json('PUT', `${account}/moves/${id}/dates`, body, ifMatch(id));
    },
    cancelMove: () => ({ method: 'POST', path: `${account}/moves/${submitted()}/cancel` }),
  };
}
