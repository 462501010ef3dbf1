// Follows one conversation: new words as they come, how far sent words have got, and sending without leaving the page.
// Without this script the page is the same, and every button is a form.
const live = document.getElementById('live')
const stale = document.getElementById('stale')
const say = document.getElementById('say')
let version = live.dataset.version

const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

function putRows(fresh) {
  const rows = document.getElementById('rows')
  for (const row of fresh.querySelectorAll('[data-entry]')) {
    const known = rows.querySelector(`[data-entry="${row.dataset.entry}"]`)
    // A row that is there already only changes in how far it has come; replacing all rows would have a screen reader read them all again.
    if (!known) rows.append(row)
    else if (known.innerHTML !== row.innerHTML) known.innerHTML = row.innerHTML
  }
}

function show(text) {
  const fresh = new DOMParser().parseFromString(text, 'text/html')
  const standing = fresh.getElementById('rows')?.dataset.standing
  const typing = say !== null && say.value.trim() !== ''
  // Taken, handed back or signed out meanwhile: another page is due, but never over words that somebody is typing.
  if (standing !== document.getElementById('rows').dataset.standing && !typing) return location.assign(live.dataset.changes.replace(/\/changes$/, ''))
  putRows(fresh)
  const state = document.getElementById('live-state')
  const freshState = fresh.getElementById('live-state')
  if (freshState && state.innerHTML !== freshState.innerHTML) state.innerHTML = freshState.innerHTML
}

async function follow() {
  let pause = 1000
  for (;;) {
    try {
      const answer = await fetch(`${live.dataset.changes}?v=${encodeURIComponent(version)}`)
      if (answer.redirected) return location.reload()
      if (answer.status === 200) { version = answer.headers.get('etag') ?? ''; show(await answer.text()) }
      else if (answer.status !== 204) throw new Error(String(answer.status))
      stale.hidden = true
      pause = 1000
      await wait(200)
    } catch {
      stale.hidden = false
      await wait(pause)
      pause = Math.min(pause * 2, 15000)
    }
  }
}
follow()

const form = document.getElementById('say-form')
const problem = document.getElementById('say-problem')
const id = document.getElementById('say-id')
let sending = false

async function send() {
  const text = say.value
  if (sending || text.trim() === '') return
  sending = true
  try {
    const answer = await fetch(form.dataset.api, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text, id: id.value }) })
    const told = await answer.json()
    if (!answer.ok) throw new Error(`${told.error} ${told.do}`)
    // The id is new only after a success: a repeat of unsure words is one act.
    id.value = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
    if (say.value === text) say.value = ''
    problem.hidden = true
  } catch (error) {
    problem.textContent = `${problem.dataset.words} ${error instanceof TypeError ? '' : error.message}`.trim()
    problem.hidden = false
  }
  sending = false
  say.focus()
}
form?.addEventListener('submit', event => { event.preventDefault(); send() })
say?.addEventListener('keydown', event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send() } })
