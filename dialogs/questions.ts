import { Asked } from './dialogRecord.ts'
import type { TurnView } from './turn.ts'

const introduction = ['name', 'around-you', 'likes', 'wants'] as const satisfies Asked[]
export type IntroductionAsk = (typeof introduction)[number]

/** True for the questions of the introduction. They stay open while a person talks of other things, since any answer to them does no harm. */
export const introductionAsks = (asked: Asked | null): asked is IntroductionAsk => introduction.some((one) => one === asked)

/**
 * The next question of the introduction, or null when all were put. After two that were skipped in a row the rest are left out but the
 * last one: an introduction is never a form.
 */
export function nextQuestion(turn: Pick<TurnView, 'dialog'>, skips: number): Exclude<IntroductionAsk, 'name'> | null {
  const open = (['around-you', 'likes', 'wants'] as const).filter((one) => !turn.dialog.asked.includes(one))
  return skips >= 2 ? open.at(-1) ?? null : open[0] ?? null
}
