import { noChannel } from './answers.ts'
import { openSession } from './openai-realtime-session.ts'
import type { SandboxSocketHandler } from './vendor.ts'

/** Opens a live session with one of the models that can hold it. */
export const connectRealtime: SandboxSocketHandler = call => {
  const { model = '' } = call.query
  return /^gpt-(4o-|4o-mini-)?realtime/.test(model)
    ? socket => openSession(socket, model, call.now)
    : noChannel(model)
}
