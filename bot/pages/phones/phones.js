// Keeps the screens fresh without touching what is being typed: only bubbles and calls that are new or changed are replaced.
const resident = document.body.dataset.resident

function show(phone) {
  const section = [...document.querySelectorAll('.phone')].find(one => one.dataset.number === phone.number)
  if (!section) return location.reload()
  const thread = section.querySelector('.thread')
  const atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 60
  let changed = false
  for (const item of phone.items) {
    const there = [...thread.children].find(one => one.dataset.key === item.key)
    if (there && there.dataset.mark === item.mark) continue
    const holder = document.createElement('div')
    holder.innerHTML = item.html
    const fresh = holder.firstElementChild
    fresh.dataset.mark = item.mark
    const focused = there && there.contains(document.activeElement) ? document.activeElement.id : null
    if (there) there.replaceWith(fresh)
    else thread.append(fresh)
    if (focused) (document.getElementById(focused) ?? thread).focus()
    changed = true
  }
  section.querySelector('.none').hidden = phone.items.length > 0
  if (changed && atEnd) thread.scrollTop = thread.scrollHeight
}

async function refresh() {
  const answer = await fetch(`/phone/screens?resident=${encodeURIComponent(resident)}`, { headers: { accept: 'application/json' } })
  if (!answer.ok) return
  for (const phone of (await answer.json()).phones) show(phone)
}

async function keepFresh() {
  await refresh().catch(() => {})
  setTimeout(keepFresh, document.hidden ? 5000 : 1000)
}

document.addEventListener('submit', async event => {
  const form = event.target
  if (form.method !== 'post') return
  event.preventDefault()
  const fields = new URLSearchParams(new FormData(form, event.submitter))
  const words = form.querySelector('textarea')
  const buttons = form.querySelectorAll('button')
  for (const button of buttons) button.disabled = true
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { accept: 'application/json' } })
    // Kept in the box until it has gone, so that nothing typed is lost.
    if (answer.ok && words) words.value = ''
    await refresh()
  } finally {
    for (const button of buttons) button.disabled = false
    if (words) words.focus()
  }
})

document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.target.tagName !== 'TEXTAREA') return
  event.preventDefault()
  event.target.form.requestSubmit()
})

for (const thread of document.querySelectorAll('.thread')) thread.scrollTop = thread.scrollHeight
keepFresh()
