import type { Memory } from './memory.ts'

export type Writing = {
  atEnd(): boolean
  /** Scrolls to the newest words; 'offer' only shows the button that does it, for somebody who is reading further up. */
  toEnd(how: 'always' | 'offer'): void
  /** Scrolls to where these words begin if they are longer than the screen: nobody should have to look for the start of a list. Else to the end. */
  toStart(words: HTMLElement): void
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
  // the box to write in lies over the end of the page: what is scrolled to must stop above it, and what is under it is not yet seen
  const over = () => (getComputedStyle(form).position === 'sticky' ? form.offsetHeight + 12 : 0)
  let goingUntil = 0
  // a scroll takes its time: an answer that comes meanwhile finds them on the way to the end, not reading further up
  const atEnd = () => performance.now() < goingUntil || end.getBoundingClientRect().top < innerHeight - over() + 60
  const toEnd = (how: 'always' | 'offer') => {
    below.hidden = how === 'always'
    document.documentElement.style.scrollPaddingBottom = `${over()}px`
    if (how === 'always') goingUntil = performance.now() + 1200
    if (how === 'always') end.scrollIntoView({ block: 'end', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  }
  const toStart = (words: HTMLElement) => {
    toEnd('always')
    const bar = document.querySelector('.top')
    const room = innerHeight - form.offsetHeight - (bar instanceof HTMLElement ? bar.offsetHeight : 0)
    if (words.offsetHeight <= room) return
    goingUntil = 0
    words.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
    below.hidden = false
  }
  below.addEventListener('click', () => toEnd('always'))
  let last = scrollY
  addEventListener('scroll', () => {
    // upwards is the person's own doing: they are no longer taken along
    if (scrollY < last) goingUntil = 0
    last = scrollY
    if (atEnd()) below.hidden = true
  }, { passive: true })
  return { atEnd, toEnd, toStart }
}
