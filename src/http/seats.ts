/** Counts what each owner has open at a time. @param most of one owner */
export function createSeats(most: number) {
  const taken = new Map<string, number>()
  return {
    /** @returns gives the seat back, once; undefined when the owner has none left */
    take(ownerId: string): (() => void) | undefined {
      const before = taken.get(ownerId) ?? 0
      if (before >= most) return undefined
      taken.set(ownerId, before + 1)
      return () => {
        const left = (taken.get(ownerId) ?? 0) - 1
        if (left > 0) taken.set(ownerId, left)
        else taken.delete(ownerId)
      }
    },
  }
}
