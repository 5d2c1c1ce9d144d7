import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Client } from '../../support/client.ts'
import type { Sample, SampleContext } from '../sample.ts'

const picture = readFileSync('src/sandbox/media/image.jpg').toString('base64')
const task = z.object({
  task: z.object({ buttons: z.array(z.object({ customId: z.string(), label: z.string() })) }),
})
const pressed = z.object({ pressed: z.object({ id: z.string() }) })

/** The `customId` of a button of a finished task. */
async function button(client: Client, id: string, label: string): Promise<string> {
  const query = 'query ($id: ID!) { task(id: $id) { ... on MidjourneyTask { buttons { customId label } } } }'
  const { body } = await client.request({ query, variables: { id } })
  const found = task.parse(body.data).task.buttons.find(candidate => candidate.label === label)
  if (!found) throw new Error(`No button ${label}.`)
  return found.customId
}

/** The first picture of a finished grid. */
async function upscale({ client, finished }: SampleContext) {
  const { id } = await finished('MIDJOURNEY_IMAGINE')
  return { taskId: id, customId: await button(client, id, 'U1') }
}

/** A task whose form waits to be filled in. */
async function openForm({ client, finished }: SampleContext) {
  const { id } = await finished('MIDJOURNEY_PRESS_BUTTON')
  const query = `mutation ($input: MidjourneyPressButtonInput!) {
    pressed: midjourneyPressButton(input: $input) { ... on MidjourneyTask { id } }
  }`
  const input = { taskId: id, customId: await button(client, id, 'Custom Zoom') }
  const { body } = await client.request({ query, variables: { input } })
  return { taskId: pressed.parse(body.data).pressed.id, prompt: 'a red paper boat --zoom 2' }
}

export const samples: Sample[] = [
  {
    operation: 'MIDJOURNEY_IMAGINE',
    field: 'midjourneyImagine',
    input: { prompt: 'a paper boat --ar 3:2', speed: 'FAST' },
    operationId: 'submitMjImagineWithMode',
    format: 'task',
  },
  {
    operation: 'MIDJOURNEY_PRESS_BUTTON',
    field: 'midjourneyPressButton',
    input: upscale,
    operationId: 'submitMjAction',
    format: 'task',
  },
  {
    operation: 'MIDJOURNEY_SUBMIT_MODAL',
    field: 'midjourneySubmitModal',
    input: openForm,
    operationId: 'submitMjModal',
    format: 'task',
    resumes: true,
  },
  {
    operation: 'MIDJOURNEY_BLEND',
    field: 'midjourneyBlend',
    input: { images: [picture, picture] },
    operationId: 'submitMjBlend',
    format: 'task',
  },
  {
    operation: 'MIDJOURNEY_DESCRIBE',
    field: 'midjourneyDescribe',
    input: { image: picture },
    operationId: 'submitMjDescribe',
    format: 'task',
    withoutFiles: true,
  },
  {
    operation: 'MIDJOURNEY_SHORTEN',
    field: 'midjourneyShorten',
    input: { prompt: 'a very long and winding text about a paper boat' },
    operationId: 'submitMjShorten',
    format: 'task',
    withoutFiles: true,
  },
  {
    operation: 'MIDJOURNEY_UPLOAD_IMAGES',
    field: 'midjourneyUploadImages',
    input: { images: [picture] },
    operationId: 'uploadMjDiscordImages',
    withoutId: true,
  },
]
