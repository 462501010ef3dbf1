const presses = 3
const withinMs = 2000

/**
 * Quick exit: the button, or Escape three times. `clean` ends the token and clears storage first; the page's place in the history is taken by
 * the other page, so that Back does not come here.
 */
export function quickExit(button: HTMLElement, exitUrl: string, clean: () => void): void {
  let escapes: number[] = []
  const leave = () => {
    document.documentElement.hidden = true
    document.title = ''
    try {
      clean()
    } finally {
      location.replace(exitUrl)
    }
  }
  button.addEventListener('click', event => {
    event.preventDefault()
    leave()
  })
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    escapes = [...escapes, event.timeStamp].filter(at => event.timeStamp - at < withinMs)
    if (escapes.length >= presses) leave()
  })
}
