import type { Route } from '../../route.ts'
import { staffApi } from './api.ts'
import { handoffForms } from './handoffForms.ts'
import { handoffPages } from './handoffPages.ts'
import { listPages } from './listPages.ts'
import type { StaffParts } from './parts.ts'

/** The worker's console: who waits, one handoff, its buttons, and the same as JSON. */
export const staffRoutes = (parts: StaffParts): Route[] => [...listPages(parts), ...handoffPages(parts), ...handoffForms(parts), ...staffApi(parts)]
