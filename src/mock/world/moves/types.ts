import type {
  AddressMatch,
  DocumentRequest,
  Move,
  MoveDates,
  MoveDocument,
  MoveDraft,
  MoveRequest,
  Premise,
  Slot,
  SlotHold,
  SlotRequest,
  WorkCalendar,
} from '../../../contract/index.js';
import type { Conducts, SystemFault } from './systems.js';

/** All that has to do with moving, at the world's own time. What is refused throws a `MoveRefused`. */
export interface MovesAt {
  /** How the utility's systems treat the moves that are submitted from now on. */
  plan(faults: readonly SystemFault[] | Conducts): void;
  searchAddresses(text: string, within?: string): AddressMatch[];
  premise(premiseId: string, accountIds: readonly string[]): Premise | undefined;
  workDays(days: { from?: string | undefined; to?: string | undefined }, zone?: string): WorkCalendar;
  slots(premiseId: string, days: { from?: string | undefined; to?: string | undefined }): Slot[];
  holdSlot(accountId: string, request: SlotRequest): SlotHold;
  slotHold(accountId: string, holdId: string): SlotHold | undefined;
  releaseSlot(accountId: string, holdId: string): SlotHold;
  list(accountId: string): Move[];
  find(accountId: string, moveId: string): Move | undefined;
  create(accountId: string, request: MoveRequest): Move;
  save(accountId: string, moveId: string, ifVersion: number, draft: MoveDraft): Move;
  submit(accountId: string, moveId: string, ifVersion: number): Move;
  changeDates(accountId: string, moveId: string, ifVersion: number, dates: MoveDates): Move;
  cancel(accountId: string, moveId: string): Move;
  announceDocument(accountId: string, moveId: string, request: DocumentRequest): MoveDocument;
  document(accountId: string, moveId: string, documentId: string): MoveDocument | undefined;
  receiveDocument(
    accountId: string,
    moveId: string,
    documentId: string,
    part: { offset: number; bytes: Uint8Array },
  ): MoveDocument;
  deleteDocument(accountId: string, moveId: string, documentId: string): MoveDocument;
}
