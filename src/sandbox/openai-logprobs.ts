import { wordsOf } from './openai-words.ts'

/** Log probabilities of a text, word by word. @param topCount how many alternatives each word shows */
export function logprobsOf(text: string, topCount?: number | null) {
  return {
    content: wordsOf(text).map(word => ({ ...tokenOf(word, 0), top_logprobs: topOf(word, topCount) })),
  }
}

/** A word of the chosen text is the likeliest; alternatives come below it, each half as likely as the one before. */
function topOf(word: string, topCount?: number | null) {
  return Array.from({ length: topCount ?? 0 }, (_, rank) =>
    tokenOf(rank === 0 ? word : `${word}${rank}`, rank),
  )
}

function tokenOf(token: string, rank: number) {
  return { token, logprob: Math.log(0.5 ** (rank + 1)), bytes: [...Buffer.from(token)] }
}
