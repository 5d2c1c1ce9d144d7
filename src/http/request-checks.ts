import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { z } from 'zod'

/** Of a multipart request, beside the bound of its body; sizes in bytes. No operation takes more than 17 files. */
const formDataLimits = { files: 32, fields: 10, fieldNameSize: 100, fieldSize: 1024 * 1024 }

const operation = z.record(z.string(), z.unknown())
/** For each file the places in the operation where it goes. */
const fileMap = z.record(z.string(), z.array(z.string()))

/** Tells clients what Yoga's parsers would fail over as if it were an error of the server, or would not stop at. */
export function useRequestChecks(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      // A POST of JSON needs neither.
      const isJson = request.headers.get('content-type')?.startsWith('application/json')
      if (!requestParser || (request.method === 'POST' && isJson)) return
      // Yoga's requests take options here, which those of the standard do not.
      const readForm: (options: object) => Promise<FormData> = request.formData.bind(request)
      const formData = async () => checkForm(await readForm({ formDataLimits }))
      Object.defineProperty(request, 'formData', { value: formData })
      setRequestParser(async parsed => {
        try {
          return await requestParser(parsed)
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error
          throw new GraphQLError('"variables" and "extensions" have to be JSON.', {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          })
        }
      })
    },
  }
}

/**
 * Holds a form to the GraphQL multipart request specification, so that its map leads nowhere but to places kept for files.
 *
 * @throws what Yoga's parser turns into a BAD_REQUEST
 */
function checkForm(form: FormData): FormData {
  const operations = operation.safeParse(asJson(form.get('operations')))
  if (!operations.success) throw new Error('"operations" has to be one GraphQL request, as a JSON object.')
  const map = fileMap.safeParse(asJson(form.get('map') ?? '{}'))
  if (!map.success) throw new Error('"map" has to be a JSON object with a list of places for each file.')
  for (const [name, places] of Object.entries(map.data)) {
    if (typeof (form.get(name) ?? '') === 'string') throw new Error(`"map" names ${name}, which is no file.`)
    for (const place of places) {
      // A place in a list would make it as long as its number says.
      if (!place.startsWith('variables.') || valueAt(operations.data, place) !== null)
        throw new Error(`"map" leads to ${place}; files go where variables are null.`)
    }
  }
  return form
}

function valueAt(root: object, place: string): unknown {
  let value: unknown = root
  for (const key of place.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

function asJson(text: FormDataEntryValue | null): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
