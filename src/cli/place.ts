/** Where the command line was called, and where the project is. */
export type Place = {
  /** The project's folder. */
  root: string
  /** The folder that the caller was in; file names on the command line start there. */
  callerFolder: string
}
