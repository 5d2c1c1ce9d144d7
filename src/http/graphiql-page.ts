import { createHash } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import { assetFiles, assetFolder } from './graphiql-assets.ts'

/** What GraphiQL is started with; of its options, those that we use. */
export interface GraphiqlOptions {
  title: string
  /** JSON object; what the Headers editor begins with. */
  headers: string
  /** Whether the browser keeps what is typed into the Headers editor, which is a key. */
  shouldPersistHeaders: boolean
  defaultTabs: { query: string; variables?: string }[]
}

const asset = (name: keyof typeof assetFiles): string => `${assetFolder}/${assetFiles[name]}`

/** A page and what browsers let it do. */
export interface GraphiqlPage {
  html: string
  /** Content Security Policy. */
  policy: string
}

/** The page of GraphiQL. Everything that it loads is ours, so it works without a network. */
export function graphiqlPage(options: GraphiqlOptions): GraphiqlPage {
  const [first] = options.defaultTabs
  const workers = {
    editorWorkerService: asset('editorWorker'),
    json: asset('jsonWorker'),
    graphql: asset('graphqlWorker'),
  }
  const script = `
const workers = ${inScript(workers)}
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] }
// On a first visit GraphiQL takes the editors' content from here and not from the first tab, and would begin
// without its variables; on the second it would not recognize the tab and open an empty one.
if (!localStorage.getItem('graphiql:tabState')) {
  localStorage.setItem('graphiql:query', ${inScript(first?.query ?? '')})
  localStorage.setItem('graphiql:variables', ${inScript(first?.variables ?? '')})
}
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${inScript(options)})
`
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${options.title}</title>
<link rel="icon" href="${asset('favicon')}">
<link rel="stylesheet" href="${asset('style')}">
<style>
/* GraphiQL's tabs believe to be elsewhere after they are first drawn and jump there when pressed, away from the click. */
.graphiql-tab { transform: none !important; }
</style>
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript.</noscript>
<div id="root"></div>
<script src="${asset('script')}"></script>
<script>${script}</script>
</body>
</html>
`
  return { html, policy: policyOf(script) }
}

/**
 * The key stands in the page's editor: no other script runs there, nothing is sent elsewhere, and no other page puts it
 * in a frame. The editor makes its own styles; pictures are previews of results, which lie anywhere.
 */
const policyOf = (script: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    'img-src * data: blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Sends the policy along with the page. */
export const useGraphiqlPolicy = ({ policy }: Pick<GraphiqlPage, 'policy'>): Plugin => ({
  onResponse({ response }) {
    if (response.headers.get('content-type')?.startsWith('text/html'))
      response.headers.set('content-security-policy', policy)
  },
})

/** JSON that cannot end the script it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
