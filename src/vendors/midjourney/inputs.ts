import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import {
  callbackFields,
  type InputFields,
  submissionFields,
  taskIdDescription,
} from '../../core/graphql/input-fields.ts'
import { httpsUrlOf, promptRule } from '../../core/graphql/input-rules.ts'
import { mediaFile } from '../../core/graphql/media-input.ts'

/** No page names a bound of the prompt; the vendor's chat takes 6,000 characters. */
const prompt = promptRule(6000)
const promptDescription =
  "1–6,000 characters, with the vendor's own switches (`--ar 3:2`, `--v 7`, `--niji 6`); addresses of pictures may lead."
const picture = mediaFile('image')
const pictures = (least: number, most: number) =>
  z
    .array(picture)
    .min(least, least === 1 ? 'At least one picture.' : `At least ${least} pictures.`)
    .max(most, `At most ${most} pictures.`)
/** The vendor gives it back, and PostgreSQL could not store what is refused here. */
const callerState = z
  .string()
  .max(255, 'At most 255 characters.')
  .refine(
    text => !text.includes('\0') && text.isWellFormed(),
    'It may hold neither the character U+0000 nor half a character.',
  )
const filesOnly = 'files only, no URL'
/** So many files still fit into one request of ours; no page of the gateway names a bound. */
const mostPictures = 10

const Speed = builder.enumType('MidjourneySpeed', {
  description: 'How soon the vendor works, and at what price. The setting of the key may overrule it.',
  values: {
    FAST: { value: 'mj-fast', description: '30–100 seconds; what most keys have by default.' },
    RELAX: { value: 'mj-relax', description: '90–300 seconds, cheapest.' },
    TURBO: { value: 'mj-turbo', description: '10–40 seconds, dearest.' },
  } as const,
})

const Bot = builder.enumType('MidjourneyBot', {
  description: "Which of the vendor's bots works.",
  values: {
    MIDJOURNEY: { value: 'MID_JOURNEY', description: 'The usual one; the default of the vendor.' },
    NIJI: { value: 'NIJI_JOURNEY', description: 'The one for anime.' },
  } as const,
})

const Dimensions = builder.enumType('MidjourneyDimensions', {
  description: 'Shape of a blend.',
  values: {
    PORTRAIT: { value: 'PORTRAIT', description: '2:3.' },
    SQUARE: { value: 'SQUARE', description: '1:1; the default of the vendor.' },
    LANDSCAPE: { value: 'LANDSCAPE', description: '3:2.' },
  } as const,
})

const AccountMode = builder.enumType('MidjourneyAccountMode', {
  description: 'A speed that an account of the vendor offers.',
  values: {
    RELAX: { value: 'RELAX', description: 'Relax.' },
    FAST: { value: 'FAST', description: 'Fast.' },
    TURBO: { value: 'TURBO', description: 'Turbo.' },
  } as const,
})

const text = (description: string) => ({ description, validate: z.string().min(1).max(255) })

const MidjourneyAccountFilterInput = builder.inputType('MidjourneyAccountFilterInput', {
  description: 'Wishes about the account that does the work. Most gateways ignore them.',
  fields: t => ({
    channelId: t.string(text('Id of a channel, 1–255 characters.')),
    instanceId: t.string(text('Id of an account, 1–255 characters.')),
    modes: t.field({
      type: [AccountMode],
      description: 'Speeds that the account has to offer.',
      validate: z.array(z.unknown()).max(3, 'At most 3.'),
    }),
    remark: t.string(text('Remark of an account, 1–255 characters.')),
    remix: t.boolean({ description: 'Whether it has remix switched on.' }),
    remixAutoConsidered: t.boolean({ description: 'Whether it answers remix forms by itself.' }),
  }),
})

const speedField = (t: InputFields) => ({
  speed: t.field({
    type: Speed,
    description: 'Chooses the path; the setting of the key counts where absent.',
  }),
})

/** What every submission but two has. */
const commonFields = (t: InputFields) => ({
  ...speedField(t),
  accountFilter: t.field({
    type: MidjourneyAccountFilterInput,
    description: 'Wishes about the account; often ignored.',
  }),
  callerState: t.string({
    description: 'Free text of yours that the vendor gives back with the task, at most 255 characters.',
    validate: callerState,
  }),
  ...callbackFields(t),
  notifyHook: t.string({
    description:
      'An https URL that the vendor calls when the task changes; at most 2,000 characters. Not needed for the subscriptions here.',
    validate: httpsUrlOf(2000),
  }),
})

const botField = (t: InputFields) => ({
  bot: t.field({ type: Bot, description: 'MIDJOURNEY unless asked otherwise.' }),
})

export const MidjourneyImagineInput = builder.inputType('MidjourneyImagineInput', {
  description: 'A grid of four pictures from a prompt.',
  fields: t => ({
    prompt: t.string({ required: true, description: `What to show. ${promptDescription}`, validate: prompt }),
    images: t
      .field({
        type: ['MediaInput'],
        description: `Image prompts, at most ${mostPictures}; ${filesOnly} (write addresses at the start of the prompt).`,
      })
      .validate(pictures(0, mostPictures).nullish()),
    noStorage: t.boolean({
      description: "Give back the vendor's own address, not a stored copy; few gateways know it.",
    }),
    ...botField(t),
    ...commonFields(t),
  }),
})

export const MidjourneyPressButtonInput = builder.inputType('MidjourneyPressButtonInput', {
  description: 'A button of a finished task.',
  fields: t => ({
    taskId: t.id({ required: true, description: `Whose button it is. ${taskIdDescription}` }),
    customId: t.string({
      required: true,
      description: 'The button: `buttons { customId }` of that task, as it is.',
      validate: z.string().min(1).max(1000),
    }),
    chooseSameChannel: t.boolean({
      required: true,
      defaultValue: true,
      description:
        'Let another account of the same channel do the work; false keeps to the one that made the task.',
    }),
    enableRemix: t.boolean({
      description: 'Let variations ask for a new prompt first: the task then `awaitsModal`.',
    }),
    ...commonFields(t),
  }),
})

export const MidjourneySubmitModalInput = builder.inputType('MidjourneySubmitModalInput', {
  description: 'The answer to the form that a button opened; without prompt and mask it is sent unchanged.',
  fields: t => ({
    taskId: t.id({
      required: true,
      description:
        "The task that `awaitsModal`: its graph id, or the vendor's own id that came with code 21.",
    }),
    prompt: t.string({
      description: `The new prompt; for a custom zoom it carries \`--zoom\`. ${promptDescription}`,
      validate: prompt,
    }),
    mask: t
      .field({
        type: 'MediaInput',
        description: `For a repaint: a PNG, white is painted anew and black is kept; ${filesOnly}.`,
      })
      .validate(
        picture.refine(({ mediaType }) => mediaType === 'image/png', 'The mask has to be a PNG.').nullish(),
      ),
    ...speedField(t),
    ...submissionFields(t),
  }),
})

export const MidjourneyBlendInput = builder.inputType('MidjourneyBlendInput', {
  description: 'Two to five pictures to be mixed.',
  fields: t => ({
    images: t
      .field({ type: ['MediaInput'], required: true, description: `2–5 pictures; ${filesOnly}.` })
      .validate(pictures(2, 5)),
    dimensions: t.field({ type: Dimensions, description: 'Shape; SQUARE unless asked otherwise.' }),
    ...botField(t),
    ...commonFields(t),
  }),
})

export const MidjourneyDescribeInput = builder.inputType('MidjourneyDescribeInput', {
  description: 'A picture to be put into words.',
  fields: t => ({
    image: t
      .field({ type: 'MediaInput', required: true, description: `The picture; ${filesOnly}.` })
      .validate(picture),
    ...botField(t),
    ...commonFields(t),
  }),
})

export const MidjourneyShortenInput = builder.inputType('MidjourneyShortenInput', {
  description: 'A long prompt to be weighed and shortened.',
  fields: t => ({
    prompt: t.string({ required: true, description: '1–6,000 characters.', validate: prompt }),
    ...botField(t),
    ...commonFields(t),
  }),
})

const MidjourneyUploadFilterInput = builder.inputType('MidjourneyUploadFilterInput', {
  description: 'Wishes about the account that takes the pictures. Most gateways ignore them.',
  fields: t => ({
    channelId: t.string(text('Id of a channel, 1–255 characters.')),
    instanceId: t.string(text('Id of an account, 1–255 characters.')),
    remark: t.string(text('Remark of an account, 1–255 characters.')),
  }),
})

export const MidjourneyUploadImagesInput = builder.inputType('MidjourneyUploadImagesInput', {
  description: 'Pictures for the CDN of the vendor.',
  fields: t => ({
    images: t
      .field({
        type: ['MediaInput'],
        required: true,
        description: `1–${mostPictures} pictures; ${filesOnly}.`,
      })
      .validate(pictures(1, mostPictures)),
    filter: t.field({ type: MidjourneyUploadFilterInput, description: 'Wishes about the account.' }),
    ...speedField(t),
    ...submissionFields(t),
  }),
})
