import type { Family } from './family.ts'

/** Families of a language: distress, bodies in danger, danger from somebody, asking for a person. Any of it brings a person; the page names the language. */
export const now = (language: string, phrases: string): Family => ({ family: `distress, ${language}`, route: 'human-now', language, phrases })
export const emergency = (language: string, phrases: string): Family => ({ family: `emergency, ${language}`, route: 'emergency-now', danger: 'body', language, phrases })
export const attack = (language: string, phrases: string): Family => ({ family: `attack, ${language}`, route: 'emergency-now', danger: 'somebody', language, phrases })
export const person = (language: string, phrases: string): Family => ({ family: `person, ${language}`, route: 'human-wanted', language, phrases })
