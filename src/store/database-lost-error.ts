const said = {
  nothing: 'The database could not be reached. Nothing was changed. Try again in a moment.',
  unsure:
    'The connection to the database broke just as the change was being kept. It may have been kept: look before you try again.',
}

/**
 * A transaction of which the database was lost, after it was tried again as often as is safe.
 * `kept`: nothing of it is; or it is not known whether it is kept, all of it or nothing.
 */
export class DatabaseLostError extends Error {
  readonly kept: 'nothing' | 'unsure'

  constructor(kept: 'nothing' | 'unsure', cause: unknown) {
    super(said[kept], { cause })
    this.kept = kept
  }
}
