import { UtilityError } from '../../client/errors.js';
import { type Bill, getBillDocument } from '../../contract/bills.js';
import type { UtilitySession } from '../../session/session.js';
import { saveFile } from '../parts/save-file.js';

/** Fetches a bill's PDF with the customer's token and hands it to the browser. `missing`: the utility has none yet. */
export async function fetchDocument(
  session: UtilitySession,
  bill: Bill,
  signal: AbortSignal,
): Promise<'done' | 'failed' | 'missing'> {
  const input = { accountId: bill.accountId, billId: bill.id };
  try {
    const reply = await session.client?.request(getBillDocument, input, { signal });
    if (!reply || signal.aborted) return 'failed';
    saveFile(reply.data, `${bill.number.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.pdf`, 'application/pdf');
    return 'done';
  } catch (error) {
    return error instanceof UtilityError && error.kind === 'not-found' ? 'missing' : 'failed';
  }
}
