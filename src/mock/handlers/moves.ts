import {
  cancelMove,
  changeMoveDates,
  createDocument,
  createMove,
  deleteDocument,
  getDocument,
  getMove,
  getPremise,
  getSlotHold,
  getWorkDays,
  holdSlot,
  listMoves,
  listSlots,
  type OperationSpec,
  releaseSlot,
  saveMove,
  searchAddresses,
  sendDocumentContent,
  submitMove,
} from '../../contract/index.js';
import { problemErrors, Refusal, refuse, statusOf } from '../problems.js';
import { MoveRefused } from '../world/moves/refused.js';
import { implement } from './operation.js';

const idOf = ({ id }: { id: string }): string => id;

/** Does something about a move, and refuses in the words of the operation. */
function asking<T>(operation: OperationSpec, what: () => T | undefined): T {
  let found: T | undefined;
  try {
    found = what();
  } catch (error) {
    if (!(error instanceof MoveRefused)) throw error;
    const errors = error.errors ?? problemErrors(error.code);
    throw new Refusal(error.code, statusOf(error.code, operation) ?? 500, [...errors]);
  }
  if (found === undefined) throw refuse(operation, 'not_found');
  return found;
}

export const moveImplementations = {
  searchAddresses: implement(searchAddresses, ({ tenant, input: { text, within } }) => ({
    all: tenant.world.moves.searchAddresses(text, within),
    idOf,
  })),

  getPremise: implement(getPremise, ({ tenant, input, session }) =>
    asking(getPremise, () => tenant.world.moves.premise(input.premiseId, session?.accountIds ?? [])),
  ),

  getWorkDays: implement(getWorkDays, ({ tenant, input: { from, to, premiseId }, session }) =>
    asking(getWorkDays, () => {
      if (premiseId === undefined) return tenant.world.moves.workDays({ from, to });
      const premise = tenant.world.moves.premise(premiseId, session?.accountIds ?? []);
      return premise && tenant.world.moves.workDays({ from, to }, premise.zone);
    }),
  ),

  listSlots: implement(listSlots, ({ tenant, input: { premiseId, from, to } }) => ({
    all: asking(listSlots, () => tenant.world.moves.slots(premiseId, { from, to })),
    idOf,
  })),

  holdSlot: implement(holdSlot, ({ tenant, input: { accountId, body } }) =>
    asking(holdSlot, () => tenant.world.moves.holdSlot(accountId, body)),
  ),

  getSlotHold: implement(getSlotHold, ({ tenant, input: { accountId, holdId } }) =>
    asking(getSlotHold, () => tenant.world.moves.slotHold(accountId, holdId)),
  ),

  releaseSlot: implement(releaseSlot, ({ tenant, input: { accountId, holdId } }) =>
    asking(releaseSlot, () => tenant.world.moves.releaseSlot(accountId, holdId)),
  ),

  createMove: implement(createMove, ({ tenant, input: { accountId, body } }) =>
    asking(createMove, () => tenant.world.moves.create(accountId, body)),
  ),

  listMoves: implement(listMoves, ({ tenant, input }) => ({
    all: tenant.world.moves.list(input.accountId),
    idOf,
  })),

  getMove: implement(getMove, ({ tenant, input: { accountId, moveId } }) =>
    asking(getMove, () => tenant.world.moves.find(accountId, moveId)),
  ),

  saveMove: implement(saveMove, ({ tenant, input: { accountId, moveId, ifVersion, body } }) =>
    asking(saveMove, () => tenant.world.moves.save(accountId, moveId, ifVersion, body)),
  ),

  submitMove: implement(submitMove, ({ tenant, input: { accountId, moveId, ifVersion } }) =>
    asking(submitMove, () => tenant.world.moves.submit(accountId, moveId, ifVersion)),
  ),

  changeMoveDates: implement(changeMoveDates, ({ tenant, input: { accountId, moveId, ifVersion, body } }) =>
    asking(changeMoveDates, () => tenant.world.moves.changeDates(accountId, moveId, ifVersion, body)),
  ),

  cancelMove: implement(cancelMove, ({ tenant, input: { accountId, moveId } }) =>
    asking(cancelMove, () => tenant.world.moves.cancel(accountId, moveId)),
  ),

  createDocument: implement(createDocument, ({ tenant, input: { accountId, moveId, body } }) =>
    asking(createDocument, () => tenant.world.moves.announceDocument(accountId, moveId, body)),
  ),

  getDocument: implement(getDocument, ({ tenant, input: { accountId, moveId, documentId } }) =>
    asking(getDocument, () => tenant.world.moves.document(accountId, moveId, documentId)),
  ),

  sendDocumentContent: implement(sendDocumentContent, ({ tenant, input }) => {
    const { accountId, moveId, documentId, offset, bytes } = input;
    return asking(sendDocumentContent, () =>
      tenant.world.moves.receiveDocument(accountId, moveId, documentId, { offset, bytes }),
    );
  }),

  deleteDocument: implement(deleteDocument, ({ tenant, input: { accountId, moveId, documentId } }) =>
    asking(deleteDocument, () => tenant.world.moves.deleteDocument(accountId, moveId, documentId)),
  ),
};
