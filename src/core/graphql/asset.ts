import { urlOf } from '../files.ts'
import type { Asset, AssetKind } from '../task.ts'
import { builder } from './builder.ts'
import { AssetRoleEnum } from './enums.ts'

export const AssetInterface = builder.interfaceRef<Asset>('Asset').implement({
  description:
    'A file that a task made. It lies at the vendor or its gateway, or here where it came inside the answer; copy it before it expires.',
  fields: t => ({
    url: t.string({
      description: 'Where the file is. No key is needed, and none should be sent.',
      resolve: (asset, _, { origin }) => urlOf(asset, origin()),
    }),
    mediaType: t.exposeString('mediaType', { description: 'Media type (RFC 6838), such as `video/mp4`.' }),
    role: t.expose('role', { type: AssetRoleEnum, description: 'What the file is to its task.' }),
    upstreamId: t.exposeString('upstreamId', {
      nullable: true,
      description: "The vendor's own id of the file; null where it has none that is of use.",
    }),
    size: t.float({
      nullable: true,
      description: 'Bytes; null where the vendor does not tell.',
      resolve: asset => asset.bytes,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the URL stops working, as far as it is documented; null where no end is known.',
      resolve: asset => (asset.expiresAt === undefined ? null : new Date(asset.expiresAt)),
    }),
    expired: t.boolean({
      description: 'Whether `expiresAt` has passed.',
      resolve: asset => asset.expiresAt !== undefined && new Date(asset.expiresAt) <= new Date(),
    }),
  }),
})

const pixels = { nullable: true, description: 'Pixels; null where the vendor does not tell.' } as const
const maxInt = 2 ** 31 - 1

/** Vendors' figures are anything; GraphQL's Int is a whole number of 32 bits. */
const pixelsOf = (size: number | null | undefined): number | null =>
  size != null && size >= 0 && size <= maxInt ? Math.round(size) : null

const seconds = { nullable: true, description: 'Seconds; null where the vendor does not tell.' } as const

const isKind = (kind: AssetKind) => (value: unknown) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind

export const VideoAsset = builder.objectRef<Asset>('VideoAsset').implement({
  description: 'A video file.',
  interfaces: [AssetInterface],
  isTypeOf: isKind('VIDEO'),
  fields: t => ({
    width: t.int({ ...pixels, resolve: ({ width }) => pixelsOf(width) }),
    height: t.int({ ...pixels, resolve: ({ height }) => pixelsOf(height) }),
    durationSeconds: t.exposeFloat('durationSeconds', seconds),
  }),
})

builder.objectRef<Asset>('ImageAsset').implement({
  description: 'A picture.',
  interfaces: [AssetInterface],
  isTypeOf: isKind('IMAGE'),
  fields: t => ({
    width: t.int({ ...pixels, resolve: ({ width }) => pixelsOf(width) }),
    height: t.int({ ...pixels, resolve: ({ height }) => pixelsOf(height) }),
  }),
})

export const AudioAsset = builder.objectRef<Asset>('AudioAsset').implement({
  description: 'A sound file.',
  interfaces: [AssetInterface],
  isTypeOf: isKind('AUDIO'),
  fields: t => ({
    durationSeconds: t.exposeFloat('durationSeconds', seconds),
  }),
})

builder.objectRef<Asset>('TextAsset').implement({
  description: 'A text file, such as lyrics or subtitles.',
  interfaces: [AssetInterface],
  isTypeOf: isKind('TEXT'),
})
