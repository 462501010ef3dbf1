import { element } from './log.ts'

/** Quick answers as buttons. They are not changed under somebody's finger or focus: new ones wait until the focus has left. */
export function createQuick(group: HTMLElement, onTap: (words: string) => void): { offer(suggested: string[]): void } {
  let next: string[] | null = null
  const draw = (suggested: string[]) => {
    next = null
    group.hidden = suggested.length === 0
    group.replaceChildren(...suggested.map(words => {
      const button = element('button', '', words)
      button.type = 'button'
      button.addEventListener('click', () => {
        draw([])
        onTap(words)
      })
      return button
    }))
  }
  group.addEventListener('focusout', event => {
    if (next !== null && !(event.relatedTarget instanceof Node && group.contains(event.relatedTarget))) draw(next)
  })
  return {
    offer(suggested) {
      if (group.contains(document.activeElement)) next = suggested
      else draw(suggested)
    }
  }
}
