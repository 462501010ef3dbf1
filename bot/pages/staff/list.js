// Keeps the list of who waits up to date. Without this script the page is the same and has a link that fetches it again.
const list = document.getElementById('list')
const stale = document.getElementById('stale')
const told = document.getElementById('heading-told')
let version = list.dataset.version

document.querySelector('.fd-with-script').hidden = false
document.querySelector('.fd-without-script').hidden = true

function show(text) {
  const before = document.getElementById('heading').textContent
  const focused = list.contains(document.activeElement) ? document.activeElement.id : ''
  list.innerHTML = text
  // The button under a thumb or a screen reader's cursor keeps the focus if it is still there.
  if (focused) document.getElementById(focused)?.focus()
  const heading = document.getElementById('heading')
  // Not ours any more: signed out, or on another page.
  if (!heading) return location.reload()
  document.title = document.title.replace(before, heading.textContent)
  if (heading.textContent !== before) told.textContent = heading.textContent
}

async function look() {
  try {
    const answer = await fetch(`/staff/list?v=${encodeURIComponent(version)}`)
    if (answer.redirected) return location.reload()
    if (answer.status === 200) { version = answer.headers.get('etag') ?? ''; show(await answer.text()) }
    else if (answer.status !== 204) throw new Error(String(answer.status))
    stale.hidden = true
  } catch { stale.hidden = false }
}

async function keepLooking() {
  await look()
  setTimeout(keepLooking, 3000)
}
setTimeout(keepLooking, 3000)
// A laptop that wakes must not show last night's list for a moment longer than it takes to ask.
document.addEventListener('visibilitychange', () => { if (!document.hidden) look() })
