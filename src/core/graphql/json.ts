import { builder } from './builder.ts'

builder.scalarType('JSON', {
  description: "Any value that JSON can hold, for what only the vendor's model can describe.",
  serialize: value => value,
})
