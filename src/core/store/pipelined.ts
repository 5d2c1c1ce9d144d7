import { PGlite } from '@electric-sql/pglite'

type Protocol = PGlite['execProtocolStream']
type Messages = Awaited<ReturnType<Protocol>>

/** Types of PostgreSQL's messages: https://www.postgresql.org/docs/current/protocol-message-formats.html */
const [parse, describe, bind, execute, sync] = ['P', 'D', 'B', 'E', 'S'].map(type => type.charCodeAt(0))
/** Of Describe: a statement and not a portal. */
const statement = 'S'.charCodeAt(0)

/** There are some hundred different statements; texts of lists differ by their lengths. */
const maxKnown = 2_000

/**
 * PGlite's `query` runs a statement with six messages, and goes into PostgreSQL and back with each of them. Here they wait
 * for the last one and go in together, at a third of the cost (docs/decisions/0022-pglite-pipelined.md). What it has to
 * know before, which types the parameters of a statement have, is asked once for each text.
 */
export class PipelinedPGlite extends PGlite {
  readonly #parameters = new Map<string, Messages>()
  /** What was put off, in order. */
  #waiting: Uint8Array[] = []
  /** The statement whose parameters are not known yet. */
  #unknown: string | undefined

  override async execProtocolStream(...[message, options]: Parameters<Protocol>): ReturnType<Protocol> {
    const [type] = message
    if (type === parse) {
      const text = Buffer.from(message).toString('latin1')
      const known = this.#parameters.has(text)
      this.#unknown = known ? undefined : text
      if (known) return this.#putOff(message)
    }
    if (type === describe && message[5] === statement) {
      const [first] = this.#waiting
      const known = first && this.#parameters.get(Buffer.from(first).toString('latin1'))
      return known ?? this.#learn(await super.execProtocolStream(message, options))
    }
    if (type === bind || type === describe || type === execute) return this.#putOff(message)
    if (type === sync && this.#waiting.length > 0) {
      const together = Buffer.concat([...this.#waiting, message])
      this.#waiting = []
      return super.execProtocolStream(together, options)
    }
    return super.execProtocolStream(message, options)
  }

  #putOff(message: Uint8Array): Messages {
    this.#waiting.push(message)
    return []
  }

  #learn(described: Messages): Messages {
    if (this.#parameters.size >= maxKnown) this.#parameters.clear()
    if (this.#unknown !== undefined) this.#parameters.set(this.#unknown, described)
    this.#unknown = undefined
    return described
  }
}
