import { staffPages } from '../../../dialogs/copy/staffPages.ts'

const { told } = staffPages
export type ToldKey = keyof typeof told

/** What a page says about the last press, by its key in the address: a key, so that no words of anybody stand in an address. */
export function toldWords(key: string | null, name: string): string | null {
  const known = Object.entries(told).find(([each]) => each === key)?.[1]
  if (known === undefined) return null
  return typeof known === 'string' ? known : known(name)
}
