import { InvalidInputError } from '../../core/errors.ts'
import { builder } from '../../core/graphql/builder.ts'
import { languageModelRule } from '../writing.ts'
import { connectionOf, type RealtimeConnection } from './connection.ts'

const RealtimeConnectionType = builder.objectRef<RealtimeConnection>('RealtimeConnection').implement({
  description:
    'How a client opens a realtime session here: `new WebSocket(url, protocols)`. What is said then are the events of the ' +
    'OpenAI realtime API (beta names), JSON in text frames of at most 8 MiB, relayed between the client and the gateway. ' +
    'The session is neither stored nor a task.',
  fields: t => ({
    url: t.exposeString('url', { description: 'Address of the WebSocket, ws or wss, with the model in it.' }),
    protocols: t.exposeStringList('protocols', {
      description:
        'The subprotocols to offer, in this order. One of them is a ticket that stands for your key: whoever holds it ' +
        'can open sessions of this model in your name until it expires.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description:
        'Until when the ticket is taken, a minute from now. It bounds the opening: an open session goes on.',
    }),
  }),
})

builder.queryField('realtimeConnection', t =>
  t.field({
    type: RealtimeConnectionType,
    description:
      'Lets a browser hold a spoken or written live session without your key: `GET /v1/realtime` of the gateway. Asked anew ' +
      'for each session; nothing is sent to the gateway yet. Clients that can set headers need no ticket: they open `url` ' +
      'with `Authorization: Bearer <key>` and the subprotocol `realtime`.',
    errors: { types: [InvalidInputError] },
    args: {
      model: t.arg.string({
        required: true,
        description: 'A realtime model of the gateway, such as `gpt-4o-realtime-preview`.',
        validate: languageModelRule,
      }),
    },
    resolve: (_, { model }, { tasks, origin }) => connectionOf(origin(), model, tasks.ticket(model)),
  }),
)
