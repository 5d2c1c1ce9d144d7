import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { builder } from './builder.ts'

const isoDateTime = z.iso.datetime({ offset: true })

builder.scalarType('DateTime', {
  description: 'A moment as ISO 8601 text with a time zone, such as `2026-03-01T08:00:00.000Z`.',
  serialize: value => value.toISOString(),
  parseValue(value) {
    const text = isoDateTime.safeParse(value)
    if (!text.success)
      throw new GraphQLError('DateTime must be ISO 8601 with a time zone, such as 2026-03-01T08:00:00Z.')
    return new Date(text.data)
  },
})
