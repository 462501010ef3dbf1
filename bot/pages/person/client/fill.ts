/** Puts values into `{name}` places of a sentence. It runs in the browser too. A place without a value stays as it is, so that a test sees it. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
