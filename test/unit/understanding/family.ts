import type { Route } from '../../../services/understanding/screened.ts'

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
/** Sentences of one family; `route` is the least that must happen. */
export const family = (name: string, route: Route, text: string): { family: string; route: Route; lines: string[] } => ({ family: name, route, lines: lines(text) })
