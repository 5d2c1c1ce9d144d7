import { builder } from '../../core/graphql/builder.ts'
import { readErrors } from '../../core/graphql/error-types.ts'
import { languageModelRule } from '../writing.ts'
import type { GatewayModel } from './api.ts'
import { listModels, readModel } from './operations.ts'

const Model = builder.objectRef<GatewayModel>('Model').implement({
  description: 'A model that the gateway serves, of any vendor.',
  fields: t => ({
    name: t.exposeString('id', { description: 'What `model` inputs take.' }),
    ownedBy: t.exposeString('owned_by', {
      nullable: true,
      description: 'Who made it, in the words of the gateway; null where it does not say.',
    }),
    endpointTypes: t.stringList({
      description:
        'Kinds of endpoint that serve it, such as `openai`, `anthropic` or `image-generation`; empty where the gateway does not say.',
      resolve: model => model.supported_endpoint_types ?? [],
    }),
  }),
})

builder.queryFields(t => ({
  models: t.field({
    type: [Model],
    description: 'The models that your key may use, asked from the gateway each time: `GET /v1/models`.',
    errors: { types: readErrors, dataField: { name: 'models', description: "In the gateway's order." } },
    resolve: (_, __, { tasks }) => listModels(tasks.call()),
  }),
  model: t.field({
    type: Model,
    nullable: true,
    description:
      'One model, asked from the gateway each time: `GET /v1/models/{model}`; null when it has none of this name. ' +
      'The gateway looks up the models that it was built with here: one that it was given later may be in `models` alone.',
    errors: { types: readErrors },
    args: { name: t.arg.string({ required: true, description: 'Its name.', validate: languageModelRule }) },
    resolve: (_, { name }, { tasks }) => readModel(tasks.call(), name),
  }),
}))
