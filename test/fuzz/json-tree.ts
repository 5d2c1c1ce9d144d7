/**
 * JSON as it is written, and not as it is meant: a key may come twice, and a number may be larger than any that
 * JavaScript knows.
 */
export type JsonTree = { entries: [key: string, value: JsonTree][] } | { items: JsonTree[] } | { raw: string }

/** The tree of a value that JSON can hold. */
export function treeOf(value: unknown): JsonTree {
  if (Array.isArray(value)) return { items: value.map(treeOf) }
  if (typeof value !== 'object' || value === null) return { raw: JSON.stringify(value) ?? 'null' }
  return { entries: Object.entries(value).map(([key, part]) => [key, treeOf(part)]) }
}

export function textOf(tree: JsonTree): string {
  if ('raw' in tree) return tree.raw
  if ('items' in tree) return `[${tree.items.map(textOf).join(',')}]`
  return `{${tree.entries.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`
}

/** How many values are in a tree, with itself. */
export function sizeOf(tree: JsonTree): number {
  return childrenOf(tree).reduce((size, child) => size + sizeOf(child), 1)
}

/** Puts other values into the place of one, counted in the order of the text: none removes it, two double it. */
export function replaceAt(
  tree: JsonTree,
  at: number,
  replace: (value: JsonTree, key: string | undefined) => [string | undefined, JsonTree][],
): JsonTree {
  const left = { at }
  const [first] = placed(tree, undefined, left, replace)
  return first ? first[1] : { raw: '' }
}

type Place = [key: string | undefined, value: JsonTree]

function placed(
  tree: JsonTree,
  key: string | undefined,
  left: { at: number },
  replace: (value: JsonTree, key: string | undefined) => Place[],
): Place[] {
  left.at -= 1
  if (left.at === -1) return replace(tree, key)
  if ('raw' in tree) return [[key, tree]]
  if ('items' in tree) {
    const items = tree.items.flatMap(item => placed(item, undefined, left, replace).map(([, value]) => value))
    return [[key, { items }]]
  }
  const entries = tree.entries.flatMap(([name, value]) =>
    placed(value, name, left, replace).map(([renamed, part]): [string, JsonTree] => [renamed ?? name, part]),
  )
  return [[key, { entries }]]
}

function childrenOf(tree: JsonTree): JsonTree[] {
  if ('raw' in tree) return []
  return 'items' in tree ? tree.items : tree.entries.map(([, value]) => value)
}
