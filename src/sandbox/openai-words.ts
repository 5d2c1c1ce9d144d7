/** What a text answer is limited by. */
export interface TextLimits {
  readonly stop?: string | readonly string[] | null
  /** Words; the sandbox's tokens are words. */
  readonly words?: number | null
}

/** The pieces that a text is streamed and counted in: words, each with the blanks before it. Joined they are the text. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\s*[^\s,]*,|\s*[^\s,]+|\s+/g) ?? []
}

/** The part of a text that the caller's limits let through, and the reason why it ends there. */
export function limitText(text: string, limits: TextLimits) {
  const ends = [limits.stop ?? []].flat().map(stop => text.indexOf(stop))
  const end = Math.min(text.length, ...ends.filter(index => index >= 0))
  const words = wordsOf(text.slice(0, end))
  const kept = words.slice(0, limits.words ?? words.length)
  const finishReason = kept.length < words.length ? ('length' as const) : ('stop' as const)
  return { text: kept.join(''), finishReason }
}

/** The usage object of chats and completions. @param reasoning words thought but not said; absent: the model does not think */
export function usageOf(prompt: number, completion: number, reasoning?: number) {
  const completionTokens = completion + (reasoning ?? 0)
  return {
    prompt_tokens: prompt,
    completion_tokens: completionTokens,
    total_tokens: prompt + completionTokens,
    ...(reasoning !== undefined && { completion_tokens_details: { reasoning_tokens: reasoning } }),
  }
}
