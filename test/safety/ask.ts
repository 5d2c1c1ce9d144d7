import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { documentOf, type Place } from './places.ts'

/** An answer as it came, byte for byte. */
export interface Answer {
  status: number
  type: string | null
  text: string
}

/** Asks for one field over plain HTTP, as JSON or, for subscriptions, as events until the stream ends. */
export async function ask(
  app: Pick<TestApp, 'url'>,
  { key }: Pick<Client, 'key'>,
  place: Pick<Place, 'kind' | 'field'>,
  variables: object,
): Promise<Answer> {
  const accept = place.kind === 'subscription' ? 'text/event-stream' : 'application/json'
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query: documentOf(place), variables }),
  })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}
