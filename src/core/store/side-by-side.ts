/**
 * As `Promise.all`, but ends when all have ended, also where one fails: a transaction that is given up while somebody still
 * writes in it would leave what is written afterwards outside of it.
 */
export async function sideBySide<Promises extends readonly unknown[]>(
  ...promises: Promises
): Promise<{ [Index in keyof Promises]: Awaited<Promises[Index]> }> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}
