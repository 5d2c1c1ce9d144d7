declare global {
  interface ImportMeta {
    /** The environment, as Vitest hands it on. */
    readonly env: Readonly<Record<string, string | undefined>>
  }
}

/**
 * How often a property is tried: `FUZZ_RUNS` of the environment for a long hunt, else the usual number, which keeps a
 * whole test run short. A failure prints the seed and the path with which fast-check finds it again.
 */
export const numRuns = (usual: number): number => Number(import.meta.env.FUZZ_RUNS ?? usual)

/** Time for a property, in milliseconds: long hunts take as long as they take. */
export const propertyTimeout = import.meta.env.FUZZ_RUNS === undefined ? 60_000 : 3_600_000
