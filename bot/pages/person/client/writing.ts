import type { Memory } from './memory.ts'

export type Writing = {
  atEnd(): boolean
  /** Scrolls to the newest words; 'offer' only shows the button that does it, for somebody who is reading further up. */
  toEnd(how: 'always' | 'offer'): void
}

/** The box to write in: Enter sends, Shift and Enter begins a line; what is half written survives a reload. */
export function createWriting(parts: {
  form: HTMLFormElement; area: HTMLTextAreaElement; below: HTMLButtonElement; end: HTMLElement; memory: Memory; onSend: (words: string) => void
}): Writing {
  const { form, area, below, end, memory } = parts
  const fit = () => {
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight + 4, 180)}px`
  }
  const send = () => {
    if (area.value.trim() === '') return area.focus()
    const said = area.value
    area.value = ''
    memory.write({ ...memory.read(), draft: '' })
    fit()
    parts.onSend(said)
    area.focus()
  }
  area.value = memory.read().draft
  area.addEventListener('input', () => {
    memory.write({ ...memory.read(), draft: area.value })
    fit()
  })
  area.addEventListener('keydown', event => {
    // isComposing: Enter also chooses a word in many alphabets
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    send()
  })
  const atEnd = () => end.getBoundingClientRect().top < innerHeight + 40
  const toEnd = (how: 'always' | 'offer') => {
    below.hidden = how === 'always'
    // the box to write in lies over the end of the page: what is scrolled to must stop above it
    const over = getComputedStyle(form).position === 'sticky' ? form.offsetHeight + 12 : 0
    document.documentElement.style.scrollPaddingBottom = `${over}px`
    if (how === 'always') end.scrollIntoView({ block: 'end', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  }
  below.addEventListener('click', () => toEnd('always'))
  addEventListener('scroll', () => void (atEnd() && (below.hidden = true)), { passive: true })
  return { atEnd, toEnd }
}
