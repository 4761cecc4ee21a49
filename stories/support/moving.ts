// A customer of a story who moves, by the API alone.
import type { Move, MoveKind } from '../../src/contract/moves.js';
import type { Session } from '../../src/contract/sessions.js';
import { createUtilityClient } from '../../src/client/utility-client.js';
import { nearestDates } from '../../src/domain/move/work-days.js';
import { addDays } from '../../src/domain/calendar.js';
import type { SystemFault } from '../../src/mock/index.js';

/** A move that a story begins with. */
export interface StoryMove {
  kind?: MoveKind;
  /** The place that is moved to: by default one that needs nothing. */
  to?: string;
  /** What goes wrong in the systems behind it. */
  systems?: readonly SystemFault[];
  /** How many days have passed since it was submitted. */
  days?: number;
  isCancelled?: boolean;
}

/** A picture as far as anybody looks at it. */
const PICTURE = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]);

/** Submits a move as the customer would. */
export async function submitMove(
  { kind = 'transfer', to = 'prm_h1', isCancelled = false }: StoryMove,
  { baseUrl, getSession }: { baseUrl: string; getSession: () => Promise<Session> },
): Promise<Move> {
  const client = createUtilityClient({ baseUrl, getSession });
  try {
    const accountId = (await getSession()).accounts[0]?.id ?? '';
    const { data: draft } = await client.moves.create({
      accountId,
      body: { kind, flowId: `flow_move_${kind}` },
    });
    const { data: calendar } = await client.premises.workDays({});
    const { data: place } = await client.premises.get({ premiseId: to });
    const day = (task: 'start' | 'stop', wish: string): string =>
      nearestDates(calendar, task, wish, Date.parse(calendar.asOf), 1)[0] ?? wish;
    let startOn = day('start', addDays(calendar.from, 14));
    const answers: Record<string, string | boolean | string[]> = { phone: '300 555 0101' };
    if (kind !== 'stop') {
      if (place.services.some(({ visit }) => visit !== null)) {
        const { data: slots } = await client.premises.slots({ premiseId: to, from: startOn });
        const [slot] = slots.items;
        startOn = slot?.period.start.slice(0, 10) ?? startOn;
        const body = { premiseId: to, slotId: slot?.id ?? '' };
        answers.visit = (await client.premises.holdSlot({ accountId, body })).data.id;
      }
      const file = {
        fieldId: 'identity',
        name: 'cedula.jpg',
        mediaType: 'image/jpeg',
        bytes: PICTURE.length,
      };
      const { data: document } = await client.moves.createDocument({
        accountId,
        moveId: draft.id,
        body: file,
      });
      const one = { accountId, moveId: draft.id, documentId: document.id };
      await client.moves.sendDocumentContent({ ...one, offset: 0, bytes: PICTURE });
      Object.assign(answers, { new_place: to, start_on: startOn, identity: [document.id] });
    }
    if (kind !== 'start') answers.stop_on = day('stop', addDays(startOn, 1));
    const body = { answers, step: null };
    const input = { accountId, moveId: draft.id };
    const { data: saved } = await client.moves.save({ ...input, ifVersion: draft.version, body });
    const { data: move } = await client.moves.submit({ ...input, ifVersion: saved.version });
    if (isCancelled) await client.moves.cancel(input);
    return move;
  } finally {
    client.close();
  }
}
