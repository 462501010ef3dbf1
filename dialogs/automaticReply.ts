import type { Channel } from '../services/conversation/entry.ts'
import { sentence } from './copy/sentence.ts'

/** What is said, once, to something that answers our answers by itself; a person among them learns how to be heard. */
export const automaticReply = (channel: Channel): string => sentence('automatic-reply', {}, { channel })
