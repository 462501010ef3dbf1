import type { z } from 'zod'
import { Asset } from '../../../services/directory/asset.ts'

/** A place for a test: checked three weeks before the moments that tests ask about, and open as told. */
export const place = (given: Partial<z.input<typeof Asset>> = {}): Asset =>
  Asset.parse({ id: 'a-place', name: 'A Place', offer: 'Tea and company.', lastChecked: '2026-11-01', checkedBy: 'hub team', ...given })

export const weekly = (byday: string, opens_at: string | null, closes_at: string | null, more: Record<string, unknown> = {}) =>
  ({ freq: 'WEEKLY' as const, byday: byday.split(','), opens_at, closes_at, ...more })
export const monthly = (byday: string, opens_at: string | null, closes_at: string | null, more: Record<string, unknown> = {}) =>
  ({ freq: 'MONTHLY' as const, byday: byday.split(','), opens_at, closes_at, ...more })
export const everyDay = 'MO,TU,WE,TH,FR,SA,SU'
