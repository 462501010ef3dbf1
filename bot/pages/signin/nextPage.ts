/** Where to go after signing in: only a page of ours, so that a link cannot lead a worker away to somebody else's. */
export const nextPage = (asked: string | null | undefined): string =>
  asked !== null && asked !== undefined && /^\/(staff|review)(\/[\w/-]*)?$/.test(asked) ? asked : '/staff'
