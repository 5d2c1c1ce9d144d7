import { eventCursor } from '../core/cursor.ts'
import {
  extendVideo,
  generateImage,
  generateVideo,
  streamChat,
  taskEvents,
  tasks,
} from './graphiql-documents.ts'
import type { GraphiqlOptions } from './graphiql-page.ts'

/** The key and the finished Luma task that the sandbox has from the start. */
export const sampleKey = 'sk-sandbox'
const sampleTaskId = '3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11'

const json = (value: object): string => JSON.stringify(value, null, 2)

/** What GraphiQL opens with. @param sandbox whether what works there can be filled in */
export function graphiqlOptions(sandbox: boolean): GraphiqlOptions {
  const extendInput = {
    taskId: sandbox ? sampleTaskId : '<id of a finished Luma task>',
    userPrompt: 'the boat reaches the river',
    aspectRatio: 'RATIO_16_9',
    expandPrompt: true,
  }
  const generateInput = {
    userPrompt: 'a paper boat drifts down a rainy street',
    aspectRatio: 'RATIO_16_9',
  }
  const imageInput = { model: 'gpt-image-1', prompt: 'a paper boat on a rainy street' }
  const question = 'What does a paper boat dream of?'
  const chatInput = { model: 'gpt-4o', messages: [{ user: { content: [{ text: question }] } }] }
  return {
    title: 'Media Graph',
    headers: json({ Authorization: `Bearer ${sandbox ? sampleKey : '<your gateway key>'}` }),
    shouldPersistHeaders: false,
    defaultTabs: [
      { query: extendVideo(sandbox), variables: json({ input: extendInput }) },
      // Simulated tasks end within seconds, often before anybody is here; real ones take minutes, and pile up.
      { query: taskEvents(sandbox), variables: json({ after: sandbox ? eventCursor(0) : null }) },
      { query: generateVideo, variables: json({ input: generateInput }) },
      { query: generateImage, variables: json({ input: imageInput }) },
      { query: streamChat, variables: json({ input: chatInput }) },
      { query: tasks },
    ],
  }
}
