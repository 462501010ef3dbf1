import { z } from 'zod'

/** A value that may be missing or wrong without losing the record: null then. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional().catch(null).transform((value) => value ?? null)

/** A list that drops its unreadable members and may be missing. */
export const many = <Schema extends z.ZodType>(schema: Schema) =>
  z.array(schema.nullable().catch(null)).catch([]).optional().nullable()
    .transform((list) => (list ?? []).flatMap((item) => (item === null || item === undefined ? [] : [item])))

export const text = maybe(z.union([z.string(), z.number().transform(String)]))
export const wholeNumber = maybe(z.union([z.number(), z.string().regex(/^\s*\d{1,3}(\.0+)?\s*$/).transform(Number)]).transform(Math.floor))
export const decimal = maybe(z.union([z.number(), z.string().regex(/^\s*-?\d+(\.\d+)?\s*$/).transform(Number)]))
