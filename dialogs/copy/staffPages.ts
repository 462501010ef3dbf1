import { placesPages } from './placesPages.ts'

/**
 * Every sentence of the pages that staff see: sign-in, console, morning review. Plain British English, acts and not feelings; a thing is in the
 * past tense only once it is so. Names and times come in as arguments; a person's own words never do.
 */
export const staffPages = {
  places: placesPages,
  product: 'Front door',
  skip: 'Skip to main content',
  nav: { label: 'Staff pages', now: 'Now', review: 'Morning review', places: 'Places', signedIn: (name: string) => `Signed in as ${name}.`, signOut: 'Sign out' },
  signIn: {
    title: 'Sign in', number: 'Your mobile number', numberHint: 'The one on the rota. For example 07700 900123.', ask: 'Text me a code',
    codeTitle: 'Enter the code', codeSent: 'If that number is on the rota, a six-digit code is on its way to it. The code works once, for 10 minutes. At most 5 codes are sent in 15 minutes.',
    code: 'Six-digit code', enter: 'Sign in', again: 'Ask for a new code',
    wrong: 'That code is not right, or it has run out. Check the newest text, or ask for a new code.',
    wrongTitle: 'There is a problem',
    withoutSignIn: 'Someone needs you and you cannot sign in? Reply 1 to the page on your phone. Everything here can be done by text.',
    oidc: 'Sign in with your work account',
    oidcAway: 'Your work account could not be checked',
    oidcAwayDo: 'Try again in a minute. Until then the link in a page signs you in, and everything can be done by text: reply 1 to take a page.',
    notOnRota: 'Your work account is not on the rota', notOnRotaDo: 'Ask whoever keeps the rota to add your work e-mail address to your name.',
    startAgain: 'That sign-in took too long, or was started in another window', startAgainDo: 'Start again from the sign-in page.'
  },
  link: {
    title: 'Someone needs you', intro: 'This link is yours alone and works once.', take: 'Take it now', look: 'Look first',
    usedTitle: 'This link has been used, or has run out', usedDo: 'Sign in with a code instead, or reply to the page by text.', signIn: 'Sign in'
  },
  list: {
    nobody: 'Nobody is waiting', waiting: (count: number) => (count === 1 ? '1 person is waiting' : `${count} people are waiting`),
    take: (code: string) => `Take ${code}`, pass: 'Not me', passLabel: (code: string) => `Not me: pass ${code} to the next person`, open: (code: string) => `Open ${code}`,
    details: (code: string) => `See who has been paged for ${code}`,
    since: (long: string, at: string) => `Waiting ${long}, since ${at}`, next: (at: string) => `The next person is paged at ${at}.`,
    yours: 'With you', theirs: 'With someone', owner: (name: string, code: string) => `${name} has ${code}`, sinceRaised: (at: string) => `Asked for at ${at}`,
    refresh: 'See what is new', live: 'This page keeps itself up to date.', stale: 'This page has lost touch with the front door. What it shows may be old. Pages still reach your phone by text.'
  },
  route: { 'emergency-now': '999 was given.', 'human-now': 'Someone needs you now.', 'human-wanted': 'Someone asked for a person.' },
  channel: { web: 'On the web page', sms: 'By text', voice: 'On the phone', botframework: 'In an app' },
  handoff: {
    back: 'Everyone who is waiting', waitingTitle: (code: string) => `${code} is waiting`, mineTitle: (code: string) => `${code} is with you`,
    theirsTitle: (code: string, name: string) => `${name} has ${code}`, doneTitle: (code: string) => `${code} was handed back`,
    goesBy: (name: string) => `Goes by ${name}`, writesIn: (language: string) => `Writes in ${language}`, wordsAfterTake: 'You see their words once you take it.',
    notYours: (name: string) => `Their words are shown to ${name}. If ${name} asks for a colleague, you are paged.`,
    asksForYou: (name: string) => `${name} asks for a colleague. ${name} keeps it until you take it.`,
    firstWord: 'Your first words to them', firstWordHint: 'You can leave this empty and write after you take it.', take: 'Take it', pass: 'Not me: next person',
    sayFirst: (at: string) => `Say something by ${at}, or the next person is paged.`, live: 'You are talking. The front door stays quiet.',
    standingBy: 'They asked for quiet. You are close by. One word from you brings you in.', optedOut: 'They texted STOP, so no text can go to them.',
    log: 'What has been said', say: 'Write to them', sayHint: 'Goes to them exactly as you write it.', send: 'Send',
    done: 'Hand back', doneAsk: 'Hand back to the front door', doneLine: 'A line to leave with them', doneLineHint: 'For example: Sam will ring at 10. It is kept as a promise on the morning list. You can leave it empty.',
    noContact: (reason: string) => `No automated text goes to them${reason === '' ? '' : `: ${reason}`}. What you write still reaches them: write only if you know that it is safe.`,
    noContactSet: 'Automated texts', noContactWhy: 'Why must no automated text go to them?', noContactHint: 'For example: danger at home. People are still paged for them, and you can still write.', noContactAsk: 'Stop automated texts', contactAgain: 'Let automated texts go to them again',
    colleague: 'Ask for a colleague', colleagueAsked: 'A colleague is being paged. It stays with you until they take it.', call: 'Ring them', passMine: 'Pass to the next person', more: 'Other things you can do', known: 'What is known so far',
    leftLine: 'The line left with them', undo: 'Take it back', undoHint: 'For 10 minutes after handing back.', pages: 'Who has been paged', notPaged: 'The first page is on its way.',
    stale: 'This page has lost touch with the front door. Newer words may be missing.'
  },
  call: {
    title: (code: string) => `Ring ${code}?`, body: 'The front door rings your phone, then theirs, and connects you by the hub\'s number. It is not recorded.',
    safe: 'A call can be heard by others in the room. If they have not told you that a call is safe, ask them in writing first.', yes: 'They said a call is safe: ring now', no: 'Go back and write'
  },
  told: {
    other: (name: string) => `${name} has it. Nothing was changed.`, 'not-yours': 'This one is not with you. Take it first.', empty: 'Write something first.',
    'not-sent': 'Not sent. Your words are kept in the box below.', colleague: 'Asking for a colleague now.', call: 'Ringing your phone now.', 'opted-out': 'Not sent: they texted STOP, so no text can go to them. Your words are kept below.', landline: 'Not sent: they are on a landline, where a text is read aloud or lost. Ring them instead. Your words are kept below.', 'no-contact': 'No automated text goes to them from now on.', contact: 'Automated texts may go to them again.', passed: 'Passed on. The next person is being paged.', done: 'Handed back.', taken: 'It is yours.'
  },
  who: { person: 'Them', door: 'Front door' },
  delivery: {
    onItsWay: 'on its way', checking: 'not sure it went; checking', network: 'sent to the phone network', delivered: 'delivered', screen: 'on their screen', chat: 'in their chat', failed: 'not delivered'
  },
  event: {
    texting: (name: string) => `Texting ${name}`, texted: (name: string) => `${name} was texted`, notTexted: (name: string) => `The text to ${name} did not go`,
    ringing: (name: string) => `Ringing ${name}`, rang: (name: string) => `${name} was rung`, notRung: (name: string) => `The call to ${name} did not go`,
    notReached: (name: string, why: string) => `${name} was not reached: ${why}`,
    raised: 'A person was asked for', 'raised-higher': 'Asked for again', acknowledged: (name: string) => `${name} took it`, live: (name: string) => `${name} spoke with them`,
    'standing-by': (name: string) => `${name} is close by, quiet as they asked`, 'handed-back': (name: string) => `${name} handed back`, replaced: (name: string) => `Handed on: no word came from ${name}`,
    reopened: 'Opened again', unanswered: 'Nobody has answered yet. Paging goes on', skipped: (name: string) => `${name} was skipped`,
    colleague: (name: string) => `${name} asked for a colleague`, call: (name: string) => `${name} asked to be connected by phone`, promise: 'Promised', concern: (name: string) => `Concern recorded by ${name}`,
    'left-page': 'They left the page', 'came-back': 'They are back on the page', rang2: 'They rang the hub', 'hung-up': 'They hung up', turnFailed: 'The front door could not work out an answer; the lines were given',
    attachment: 'They sent a picture or file, which is not shown here', stop: 'They texted STOP'
  },
  why: { busy: 'busy', 'no-answer': 'no answer', 'no-digit': 'no key was pressed', machine: 'voicemail', undelivered: 'the text did not arrive', failed: 'the network refused it', '21610': 'their phone has opted out' },
  whyOther: 'the network refused it',
  page: { 'on-its-way': 'no answer yet', 'not-reached': 'not reached', passed: 'passed', took: 'took it', 'no-answer': 'no answer', 'another-took-it': 'someone else took it', text: 'by text', call: 'by call' },
  review: {
    title: 'Morning review', nothing: 'Nothing is left to read.', count: (unread: number) => (unread === 1 ? '1 conversation to read or follow up' : `${unread} conversations to read or follow up`),
    otherDates: 'Other dates', span: (from: string, until: string) => (from === until ? from : `${from} to ${until}`), from: 'From', until: 'Until', show: 'Show', read: (count: number) => `Read and closed (${count})`, wanted: 'What they said they wanted', wantedNone: 'They did not say.', strengths: 'What they named as their strengths, and who is around them',
    offered: 'Places offered', chosen: 'they chose this', handoffs: 'A person was asked for', promises: 'Promises', owner: (name: string) => `Who: ${name}`, due: (at: string) => `By ${at}`, kept: 'Kept', tried: 'Tried', 'could-not': 'Could not',
    outcome: { kept: 'Kept', tried: 'Tried, not reached', 'could-not': 'Could not be kept' }, outcomeOf: (words: string) => `What became of: ${words}`, followUp: 'To follow up', reviewed: 'I have read this', reviewedDone: 'Read',
    contact: 'How to reach them', way: 'Way', safeTimes: 'Safe times', voicemail: 'Voicemail', askFor: 'Ask for', notSaid: 'They have not said.',
    route: { 'emergency-now': '999 was given, and everyone was paged', 'human-now': 'A person was paged at once', 'human-wanted': 'They asked for a person' },
    raised: (at: string) => `Asked for at ${at}`, taken: (name: string, at: string) => `${name} took it at ${at}`, firstWord: (at: string, after: string) => `First word from a worker at ${at}, ${after} after`, noWord: 'No word from a worker', handedBack: (at: string) => `Handed back at ${at}`, paged: 'Paged',
    concerns: 'Safeguarding concerns', concernClosed: 'closed', concernOpen: (code: string) => `Open. To close it, text: concern ${code} closed, and what was done`,
    badDates: 'Those dates cannot be read', badDatesDo: 'Give since and until as dates, for example 2026-03-01 or 2026-03-01T21:00:00Z, with since before until.'
  },
  failure: {
    awayTitle: 'The front door cannot reach its memory', awayDo: 'Pages still go out by text and call, and replies by text still count. Try this page again in a minute.', brokenTitle: 'This page did not work', brokenDo: 'Try again. If it happens again, use your phone: everything here can be done by text.',
    deniedTitle: 'This page is not open to you', unknownCode: 'That code is not open', unknownCodeDo: 'It was handed back more than a day ago, or was mistyped. Look at everyone who is waiting.', home: 'Go to the console'
  },
  span: { underMinute: 'under a minute', minute: '1 minute', minutes: (count: number) => `${count} minutes`, hour: '1 hour', hours: (count: number) => `${count} hours` }
}
export type StaffCopy = typeof staffPages
