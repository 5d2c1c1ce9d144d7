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

/** The page of GraphiQL. Everything that it loads is ours, so it works without a network. */
export function graphiqlPage(options: GraphiqlOptions): string {
  const [first] = options.defaultTabs
  const workers = {
    editorWorkerService: asset('editorWorker'),
    json: asset('jsonWorker'),
    graphql: asset('graphqlWorker'),
  }
  return `<!doctype html>
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
<script>
const workers = ${inScript(workers)}
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] }
// On a first visit GraphiQL takes the editors' content from here and not from the first tab, and would begin
// without its variables; on the second it would not recognize the tab and open an empty one.
if (!localStorage.getItem('graphiql:tabState')) {
  localStorage.setItem('graphiql:query', ${inScript(first?.query ?? '')})
  localStorage.setItem('graphiql:variables', ${inScript(first?.variables ?? '')})
}
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${inScript(options)})
</script>
</body>
</html>
`
}

/** JSON that cannot end the script it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
