import type { Asset } from '../asset.ts'

export type Merged = { assets: Asset[]; added: number; updated: number; same: number; kept: number }

/** What the hub itself knows outlives an import: its own later check, whom you meet, how to give, what it has hidden or closed. */
const together = (ours: Asset, theirs: Asset): Asset => {
  const ourCheck = ours.lastChecked !== null && (theirs.lastChecked === null || ours.lastChecked > theirs.lastChecked)
  return {
    ...theirs, lastChecked: ourCheck ? ours.lastChecked : theirs.lastChecked, checkedBy: ourCheck ? ours.checkedBy : theirs.checkedBy,
    welcomer: theirs.welcomer ?? ours.welcomer, give: theirs.give.length > 0 ? theirs.give : ours.give, genderOnly: theirs.genderOnly ?? ours.genderOnly,
    waitingList: theirs.waitingList ?? ours.waitingList, note: theirs.note ?? ours.note,
    status: ours.status === 'hidden' || ours.status === 'closed' ? ours.status : theirs.status,
    place: { ...theirs.place, area: theirs.place.area ?? ours.place.area }
  }
}

/** An import put into a directory: by id, in place; what the import lacks is kept as it is. Nothing is ever deleted by an import. Pure. */
export const merge = (before: readonly Asset[], imported: readonly Asset[]): Merged => {
  const theirs = new Map(imported.map((asset) => [asset.id, asset]))
  let updated = 0
  let same = 0
  const old = before.map((ours) => {
    const other = theirs.get(ours.id)
    if (other === undefined) return ours
    theirs.delete(ours.id)
    const both = together(ours, other)
    if (JSON.stringify(both) === JSON.stringify(ours)) same += 1
    else updated += 1
    return both
  })
  return { assets: [...old, ...theirs.values()], added: theirs.size, updated, same, kept: before.length - updated - same }
}
