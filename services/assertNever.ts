/** Closes a switch over a tagged union: a new kind does not compile until it is handled. */
export function assertNever(never: never): never {
  throw new Error(`A kind that nothing handles: ${JSON.stringify(never)}`)
}
