/** The words that the page's own script shows. They travel to the browser as JSON, so they are strings with `{name}`, `{time}` in them. */
export type ChatWords = {
  you: string; youSaid: string
  door: string; doorSaid: string
  worker: string; workerSaid: string
  at: string
  sending: string; sent: string; notSent: string; notTaken: string; tooLong: string; tryAgain: string
  moreAbout: string
  mapFor: string
  newBelow: string
  lost: string; lostCall: string; back: string
  newChat: string
  person: string
  quickLabel: string
  starters: string[]
}

/** Every word of the resident's page. `dialogs/copy/page.ts` has the texts; a missing one does not type-check where the page is wired. */
export type PersonWords = {
  title: string; skip: string
  emergency: string; emergencyCall: string; emergencyLink: string
  exit: string; exitHint: string
  heading: string; start: string; lead: string
  linesHeading: string; linesAsOf: string; noLines: string; moreLines: string
  textHeading: string; textUs: string
  doorHeading: string; doorHours: string
  chatHeading: string; automated: string; write: string; send: string; sendHint: string
  /** Stands there until the script runs: without JavaScript, or where the script did not arrive, it stays. */
  starting: string
  logLabel: string
  remember: string; rememberHint: string
  privacyHeading: string; privacy: string; controller: string
  chat: ChatWords
}
