import './core/graphql/date-time.ts'
import './core/graphql/json.ts'
import './core/graphql/task-mutations.ts'
import './core/graphql/task-queries.ts'
import './core/graphql/task-subscriptions.ts'
import './language/chat/schema.ts'
import './language/completions/schema.ts'
import './language/embeddings/schema.ts'
import './language/messages/schema.ts'
import './language/models/schema.ts'
import './language/realtime/schema.ts'
import './vendors/flux/schema.ts'
import './vendors/ideogram/schema.ts'
import './vendors/kling/schema.ts'
import './vendors/luma/schema.ts'
import './vendors/midjourney/schema.ts'
import './vendors/minimax/schema.ts'
import './vendors/openai/schema.ts'
import './vendors/recraft/schema.ts'
import './vendors/replicate/schema.ts'
import './vendors/runway/schema.ts'
import './vendors/suno/schema.ts'
import './vendors/udio/schema.ts'
import { builder } from './core/graphql/builder.ts'
import { fillVendorEnums } from './core/graphql/enums.ts'
import { vendors } from './vendors.ts'

fillVendorEnums(
  vendors.map(({ name, title }) => ({ value: name, name: name.toUpperCase(), description: title })),
  vendors.flatMap(vendor =>
    vendor.operations.map(({ name, description }) => ({ value: name, name, description })),
  ),
)

/** The whole schema, in a stable order. */
export const schema = builder.toSchema({ sortSchema: true })
