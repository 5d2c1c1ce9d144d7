import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import graphiql from '@graphql-yoga/render-graphiql/package.json' with { type: 'json' }
import type { Plugin } from 'graphql-yoga'

/**
 * Where GraphiQL's files are, seen from its page, so that a proxy may serve both under a prefix of its own.
 * The version is part of it: browsers keep the files for good.
 */
export const assetFolder = `graphiql/${graphiql.version}`
export const assetFiles = {
  script: 'graphiql.js',
  style: 'graphiql.css',
  favicon: 'favicon.ico',
  editorWorker: 'editor-worker.js',
  jsonWorker: 'json-worker.js',
  graphqlWorker: 'graphql-worker.js',
} as const

interface Asset {
  type: string
  packed: Buffer<ArrayBuffer>
}

/** Serves GraphiQL's files: the package would put all 9 MB of them into each page, uncompressed. */
export function useGraphiqlAssets(): Plugin {
  let loading: Promise<Map<string, Asset>> | undefined
  return {
    async onRequest({ url, request, fetchAPI, endResponse }) {
      const [, file] = url.pathname.split(`/${assetFolder}/`)
      if (file === undefined || request.method !== 'GET') return
      // Once somebody looks, and only then.
      loading ??= loadAssets()
      const asset = (await loading).get(file)
      if (!asset) return
      const headers = {
        'content-type': asset.type,
        // Every browser takes it.
        'content-encoding': 'gzip',
        'content-length': String(asset.packed.length),
        'cache-control': 'public, max-age=31536000, immutable',
      }
      endResponse(new fetchAPI.Response(asset.packed, { headers }))
    },
  }
}

async function loadAssets(): Promise<Map<string, Asset>> {
  const files = await import('@graphql-yoga/render-graphiql/graphiql')
  const pack = promisify(gzip)
  const script = 'text/javascript; charset=utf-8'
  const [, favicon = ''] = files.favicon.split(';base64,')
  const contents = [
    [assetFiles.script, script, files.js],
    [assetFiles.style, 'text/css; charset=utf-8', files.css],
    [assetFiles.favicon, 'image/x-icon', Buffer.from(favicon, 'base64')],
    [assetFiles.editorWorker, script, files.editorWorkerService],
    [assetFiles.jsonWorker, script, files.jsonWorker],
    [assetFiles.graphqlWorker, script, files.graphqlWorker],
  ] as const
  return new Map(
    await Promise.all(
      contents.map(async ([file, type, content]) => [file, { type, packed: await pack(content) }] as const),
    ),
  )
}
