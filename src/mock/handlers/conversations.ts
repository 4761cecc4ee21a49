import {
  addAttachmentPart,
  bookCallback,
  closeConversation,
  type Conversation,
  createAttachment,
  createConversation,
  forgetConversations,
  getAnswers,
  getAttachment,
  getConversation,
  getTranscript,
  listConversations,
  listMessages,
  type OperationSpec,
  rateConversation,
  requestPerson,
  sendMessage,
  setPresence,
} from '../../contract/index.js';
import { problemErrors, Refusal, refuse, statusOf } from '../problems.js';
import type { MintedSession } from '../sessions.js';
import { ConversationRefused, type Speaker } from '../world/conversations/types.js';
import type { World } from '../world/types.js';
import { type Call, implement } from './operation.js';

/** Does something in a conversation, and refuses in the words of the operation. */
export function inConversation<T>(operation: OperationSpec, what: () => T): T {
  try {
    return what();
  } catch (error) {
    if (!(error instanceof ConversationRefused)) throw error;
    const { code, pointer } = error;
    const known = problemErrors(code)[0]?.code ?? 'invalid';
    const errors = pointer === undefined ? [] : [{ pointer: `/body${pointer}`, code: known }];
    throw new Refusal(code, statusOf(code, operation) ?? 500, errors);
  }
}

/** The conversation of the path; it does not tell whether another account has it. */
export function found(
  operation: OperationSpec,
  { world }: { readonly world: World },
  input: { readonly accountId: string; readonly conversationId: string },
): Conversation {
  const conversation = world.conversations.find(input.accountId, input.conversationId);
  if (!conversation) throw refuse(operation, 'not_found');
  return conversation;
}

/** The person of the utility behind a token; one who acts without a name of their own has none to show. */
export function agentOf(session: MintedSession | undefined, world: World): { id: string; name: string } {
  const id = session?.customerId ?? '';
  return world.conversations.agents.find((agent) => agent.id === id) ?? { id, name: world.config.brand.name };
}

function speakerOf({ session, tenant }: Pick<Call<OperationSpec>, 'session' | 'tenant'>): Speaker {
  if (session?.role !== 'agent') return { side: 'customer' };
  return { side: 'agent', agent: agentOf(session, tenant.world) };
}

const desk = ({ tenant }: Pick<Call<OperationSpec>, 'tenant'>) => tenant.world.conversations;

export const conversationImplementations = {
  getAnswers: implement(getAnswers, (call) => desk(call).book),

  createConversation: implement(createConversation, (call) =>
    inConversation(createConversation, () => desk(call).open(call.input.accountId, call.input.body)),
  ),

  listConversations: implement(listConversations, (call) => ({
    all: desk(call).list(call.input.accountId),
    idOf: ({ id }) => id,
  })),

  getConversation: implement(getConversation, ({ tenant, input }) => found(getConversation, tenant, input)),

  listMessages: implement(listMessages, (call) => {
    const { id } = found(listMessages, call.tenant, call.input);
    return desk(call).messages(id, call.input);
  }),

  sendMessage: implement(sendMessage, (call) => {
    const { id } = found(sendMessage, call.tenant, call.input);
    return inConversation(sendMessage, () => desk(call).send(id, speakerOf(call), call.input.body));
  }),

  setPresence: implement(setPresence, (call) => {
    const { id } = found(setPresence, call.tenant, call.input);
    return desk(call).presence(id, speakerOf(call), call.input.body);
  }),

  requestPerson: implement(requestPerson, (call) => {
    const { id } = found(requestPerson, call.tenant, call.input);
    return inConversation(requestPerson, () => desk(call).requestPerson(id));
  }),

  bookCallback: implement(bookCallback, (call) => {
    const { id } = found(bookCallback, call.tenant, call.input);
    return inConversation(bookCallback, () => desk(call).bookCallback(id, call.input.body));
  }),

  closeConversation: implement(closeConversation, (call) =>
    desk(call).close(found(closeConversation, call.tenant, call.input).id),
  ),

  rateConversation: implement(rateConversation, (call) =>
    desk(call).rate(found(rateConversation, call.tenant, call.input).id, call.input.body),
  ),

  getTranscript: implement(getTranscript, (call) =>
    desk(call).transcript(found(getTranscript, call.tenant, call.input).id, call.input.locale),
  ),

  forgetConversations: implement(forgetConversations, (call) => desk(call).forget(call.input.accountId)),

  createAttachment: implement(createAttachment, (call) => {
    const { id } = found(createAttachment, call.tenant, call.input);
    return inConversation(createAttachment, () => desk(call).attach(id, call.input.body));
  }),

  addAttachmentPart: implement(addAttachmentPart, (call) => {
    const { id } = found(addAttachmentPart, call.tenant, call.input);
    return inFile(addAttachmentPart, () => desk(call).addPart(id, call.input.attachmentId, call.input.body));
  }),

  getAttachment: implement(getAttachment, (call) => {
    const { id } = found(getAttachment, call.tenant, call.input);
    return inFile(getAttachment, () => desk(call).attachment(id, call.input.attachmentId));
  }),
};

/** The same for a file: one that the conversation does not have is not found. */
function inFile<T>(operation: OperationSpec, what: () => T): T {
  try {
    return inConversation(operation, what);
  } catch (error) {
    if (error instanceof RangeError) throw refuse(operation, 'not_found');
    throw error;
  }
}
