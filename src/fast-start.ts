import { enableCompileCache, registerHooks } from 'node:module'

// What this file does and what it gains: docs/decisions/0002-fast-start.md. Without it everything works the same.
enableCompileCache()
registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context)
    // Node parses a package's whole package.json for each of its ES modules, and drizzle-orm's is huge.
    return specifier.startsWith('drizzle-orm')
      ? { ...resolved, url: resolved.url.replace(/\.js$/, '.cjs'), format: 'commonjs' }
      : resolved
  },
})
