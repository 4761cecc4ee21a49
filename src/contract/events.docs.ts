import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { StreamEvent, streamEvents } from './events.js';

export const eventSchemas: SchemaDoc[] = [
  describeObject(
    'StreamEvent',
    StreamEvent,
    'Something changed. It carries no content: ask again for what you show.',
    {
      id: 'Names the event; send it as `Last-Event-ID` to go on after it.',
      type: {
        text: 'What happened.',
        values: {
          created: 'The resource is new.',
          updated: 'The resource has changed.',
          deleted: 'The resource is gone.',
          clock_moved:
            'The server’s clock was moved, which only a pretend utility does. Ask again for everything.',
        },
      },
      resource:
        'The path that changed, below `/v1`, such as `/accounts/acc_7301/balance`. What is above it is stale too.',
      version: 'The version of the resource after the change.',
    },
  ),
];

const exampleEvent: StreamEvent = {
  id: 'evt_000184',
  type: 'created',
  resource: '/accounts/acc_7301/bills/bill_202610',
  version: '1',
};

export const eventOperations = {
  streamEvents: describeOperation(streamEvents, {
    tag: 'Events',
    summary: 'Follow what changes',
    text: 'Server-sent events over one long answer, one stream a page, for all accounts of the token. Each event has an `id:` line and a `data:` line with a `StreamEvent` as JSON; comment lines keep the connection open. Send `Last-Event-ID` to resume. The stream ends when the token does.',
    answers: 'The stream, for as long as the connection lasts.',
    params: {},
    query: {},
    problems: {
      events_expired: {
        title: 'The events after that id are gone',
        detail: 'Ask again for all that is shown, then open the stream without `Last-Event-ID`.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'bill',
        summary: 'A bill is issued',
        input: {},
        answer: `id: ${exampleEvent.id}\ndata: ${JSON.stringify(exampleEvent)}\n\n: keep-alive\n\n`,
      },
    ],
  }),
};
