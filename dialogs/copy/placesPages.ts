/** Every sentence of the pages on which the hub team keeps the directory. Facts of places only: no word of a person is ever on them. */
export const placesPages = {
  title: 'Places', intro: 'What the front door tells people about. What you change here it uses at once.',
  toDo: (count: number) => (count === 1 ? '1 place to look at' : `${count} places to look at`), allWell: 'Nothing needs a look.', all: (count: number) => `All places (${count})`,
  find: 'Find a place by name', findButton: 'Find', noneFound: 'No place has that in its name.', add: 'Add a place', back: 'All places',
  still: 'Still right', stillLabel: (name: string) => `${name}: still right, checked today`, open: (name: string) => `Open ${name}`,
  kind: { shut: 'Found shut', broken: 'Not complete', stale: 'Check is old', 'ask-owner': 'Ask again', unchecked: 'Not checked', confirm: 'To confirm', hidden: 'Kept from people' },
  ask: 'Words to send to whoever runs it', askWords: (name: string) => `Hello, we tell people about ${name} at the hub's front door. Is what we say still right? Please tell us if days, times, cost or how to get in have changed.`,
  fresh: { checked: 'Checked', 'ask-owner': 'Checked over 10 months ago', stale: 'Checked over 12 months ago: told as "ring first"', gone: 'Checked over 18 months ago: not told any more', unchecked: 'Not checked: told as "ring first"' },
  unmetTitle: 'Asked for, and nobody offers it', unmetNone: 'Nothing this month or last.', unmetHint: 'Counts by theme and area. No words are kept.', theme: 'Theme', area: 'Area', month: 'Month', times: 'Times',
  csvTitle: 'Change many at once', csvHint: 'A spreadsheet saved as CSV with an id column. A row changes only the cells that it fills. Nothing is ever deleted.', csvFile: 'CSV file', csvSend: 'Read the file',
  csvDone: ({ changed, same, problems }: { changed: number; same: number; problems: number }) => `${changed} changed, ${same} the same, ${problems} to put right.`, csvLine: (line: number | null, problem: string, what: string) => `${line === null ? '' : `Line ${line}: `}${problem}. ${what}.`,
  csvBad: 'That file could not be read', csvBadDo: 'Save the spreadsheet as CSV with a heading row and an id column, under 256 KB. Nothing was changed.',
  newTitle: 'A new place', save: 'Save', checkedToday: 'I have asked the place today, and this is right', saved: 'Saved. It is in use from now on.', stillSaved: 'Kept as still right, checked today.',
  changedMeanwhile: 'Somebody else changed this place while you had it open. Look at what it says now, then make your change again. Nothing of yours was saved.',
  wrongTitle: 'Not saved yet', missingTitle: 'There is no such place', missingDo: 'It may have been renamed. Look in the list of all places.',
  history: 'What was changed, by whom', historyNone: 'Nothing was changed here. What it says comes from the directory file.', did: { added: 'added it', changed: 'changed it', 'still-right': 'said it is still right', imported: 'changed it by CSV' },
  change: (field: string, before: string, after: string) => `${field}: ${before === '' ? 'nothing' : `"${before}"`} is now ${after === '' ? 'nothing' : `"${after}"`}`,
  field: {
    name: 'Name', offer: 'What it offers, in plain words', whoFor: 'Who it is for', minAge: 'Youngest age', maxAge: 'Oldest age', genderOnly: 'Only for', cost: 'Cost', access: 'How people come in', accessibility: 'Getting in and around',
    phone: 'Phone', text: 'Number for texts', web: 'Web page', address: 'Address', postcode: 'Postcode', area: 'Part of town', sessions: 'Days and times', hours: 'Times in words, where the lines above do not fit', welcomerName: 'Who meets you',
    welcomerWords: 'What happens when you walk in', give: 'Ways to give a hand', tags: 'Themes', scope: 'Where it reaches', status: 'State', alert: 'A warning for now', waitingList: 'Waiting list', note: 'Note for the team, shown to nobody else'
  },
  hint: {
    accessibility: 'Parted by ; for example: step-free; toilet; quiet', sessions: 'A line each: TU,TH 10:00-12:00, or 1SA 14:00-16:00 for the first Saturday. After it, if so: every 2 weeks starting 2026-01-06, until 2026-12-18, term time, closed on bank holidays.',
    cost: 'For example: free, or pay as you feel', access: 'For example: just turn up, or ring first', give: 'A line each', tags: 'Parted by ; for example: loneliness; food', alert: 'Shown as it stands. While it is there the place is never told as open.', web: 'For example: example.org/page'
  },
  choices: {
    genderOnly: { '': 'Anyone', women: 'Women', men: 'Men' }, scope: { local: 'This town', region: 'The county', national: 'The whole country' },
    status: { listed: 'Listed', 'check-before-use': 'Listed, ring first', paused: 'Closed for now', closed: 'Closed for good', hidden: 'Kept from people' }
  },
  problem: {
    missing: 'Give it a name.', number: 'Write an age in digits, or leave it empty.', phone: 'Write a number with digits alone, for example 01904 000000.', web: 'Write a web address, for example example.org.',
    times: 'These times cannot be read. Write a line each, such as TU 10:00-12:00.', ages: 'The oldest age is below the youngest.', choice: 'Choose one of the list.'
  }
}
