import type { SandboxVendor } from '../../src/sandbox/vendor.ts'

/**
 * A vendor that shows what the sandbox can carry: it repeats what it understood of a form, answers with bytes, and
 * streams the words that it is given. Its contract is `studio.yaml`, beside this file.
 */
export const studio: SandboxVendor = {
  contract: '../test/sandbox/studio',
  prefixes: ['/studio/', '/v1/images/generations'],
  serves: (operationId, { model }) =>
    operationId !== 'studioDrawDalle' || String(model).startsWith('studio-'),
  operations: {
    studioDraw: ({ body, files }) => ({
      status: 200,
      body: {
        body,
        files: files.map(({ bytes, ...file }) => ({ ...file, content: bytes.toString('latin1') })),
      },
    }),
    studioPicture: ({ parameters, mediaBytes }) => ({
      status: 200,
      headers: { 'content-type': `image/${parameters.kind}` },
      bytes: mediaBytes(parameters.kind === 'png' ? 'image.png' : 'image.webp'),
    }),
    studioWrite: ({ body }) => {
      const words = Array.isArray(body.words) ? body.words : []
      // The contract has no room for the word "wrong".
      const data = words.map(word => (word === 'wrong' ? { wrong: true } : { word }))
      return { status: 200, events: [...data.map(data => ({ event: 'word', data })), { data: '[DONE]' }] }
    },
    studioDrawDalle: ({ body }) => ({ status: 200, body: { model: body.model } }),
  },
}
