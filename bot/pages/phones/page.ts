import { phones as copy } from '../../../dialogs/copy/phones.ts'
import { escape } from './escape.ts'
import type { Handset, Item } from './threads.ts'

/** The whole page. It works without JavaScript: each form posts and comes back. */
export function phonesPage(resident: string, handsets: { handset: Handset; items: Item[] }[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${copy.title}</title>
<link rel="stylesheet" href="/phone/phones.css">
<script src="/phone/phones.js" defer></script>
</head>
<body data-resident="${escape(resident)}">
<header>
<p class="banner" role="note">${copy.banner}</p>
<h1>${copy.title}</h1>
<p class="about">${copy.about}</p>
<form method="get" action="/phone" class="number">
<label for="resident">${copy.number}</label>
<span class="row"><input id="resident" name="resident" value="${escape(resident)}" inputmode="tel" autocomplete="off" aria-describedby="resident-hint" required>
<button class="quiet">${copy.changeNumber}</button></span>
<span id="resident-hint" class="hint">${copy.numberHint}</span>
</form>
<noscript><p><a href="/phone?resident=${encodeURIComponent(resident)}">${copy.newTexts}</a></p></noscript>
</header>
<main>
${handsets.map(({ handset, items }, at) => phone(handset, items, at, resident)).join('\n')}
</main>
</body>
</html>
`
}

function phone({ number, name, role }: Handset, items: Item[], at: number, resident: string): string {
  const hidden = `<input type="hidden" name="from" value="${escape(number)}"><input type="hidden" name="resident" value="${escape(resident)}">`
  return `<section class="phone${at === 0 ? ' phone-resident' : ''}" aria-labelledby="name-${at}" id="phone-${at}" data-number="${escape(number)}">
<div class="top"><h2 id="name-${at}">${escape(name)}</h2><p class="who">${escape([role, number].filter(Boolean).join(' · '))}</p>
<form method="post" action="/phone/ring" class="ring">${hidden}<button class="quiet" aria-describedby="name-${at}">${copy.ring}</button></form></div>
<p class="none"${items.length > 0 ? ' hidden' : ''}>${copy.noTexts}</p>
<div class="thread" role="log" aria-label="${escape(name)}" tabindex="0">${items.map(item => marked(item)).join('')}</div>
<form method="post" action="/phone/send" class="write">${hidden}
<label for="body-${at}">${escape(copy.write(at === 0 ? copy.aResident : name))}</label>
<span class="row"><textarea id="body-${at}" name="body" rows="2" required autocomplete="off"></textarea><button>${copy.send}</button></span>
</form>
</section>`
}

/** The item with its mark on it, for the page in use to compare. */
const marked = (item: Item): string => item.html.replace('data-key=', `data-mark="${item.mark}" data-key=`)
