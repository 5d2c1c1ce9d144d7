/** Rings at planned moments, so that nobody has to poll for them. */
export interface Alarm {
  /** Rings at the moment or a little later; for one that has passed, at once. */
  at(moment: Date): void
  stop(): void
}

/** Moments of the same slot share one ring: each hands out a batch, and a batch costs more than most of its looks. */
const slotMs = 250
/** For moments that are nearer than twice that. */
const nearSlotMs = 100
/** It rings again after this, for a transaction that committed later than the moment it planned. */
const againMs = 1_000

export function createAlarm(ring: () => void): Alarm {
  const timers = new Map<number, NodeJS.Timeout>()
  let soon: NodeJS.Immediate | undefined

  function set(milliseconds: number): void {
    const width = milliseconds - Date.now() < 2 * slotMs ? nearSlotMs : slotMs
    const slot = Math.ceil(milliseconds / width) * width
    if (timers.has(slot)) return
    const timer = setTimeout(
      () => {
        timers.delete(slot)
        ring()
      },
      Math.max(1, slot - Date.now()),
    )
    timers.set(slot, timer.unref())
  }

  /** However many ask before it rings. */
  function ringSoon(): void {
    soon ??= setImmediate(() => {
      soon = undefined
      ring()
    })
  }

  return {
    at(moment) {
      const now = Date.now()
      const milliseconds = Math.max(moment.getTime(), now)
      if (milliseconds === now) ringSoon()
      else set(milliseconds)
      set(milliseconds + againMs)
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
      clearImmediate(soon)
    },
  }
}
