/** What Node says when a server can't be reached or a connection breaks. */
const ofSockets = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
])
/** PostgreSQL's: the connection broke (class 08), the server is ending, has crashed, or is starting. */
const ofServers = /^(?:08\w{3}|57P0[123])$/
/** Prisma's names of the same. */
const kinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout'])
/** The driver has no codes for these. */
const messages = /^Connection terminated|connection error and is not queryable|^Query read timeout/

type Told = { code?: unknown; originalCode?: unknown; kind?: unknown; message?: unknown; cause?: unknown }

/** The server at an address is a standby, which takes no writes. */
export class StandbyError extends Error {
  constructor() {
    super('This PostgreSQL is a standby: it takes no writes. DATABASE_URL has to name the primary.')
  }
}

/** Whether an error, or what caused it, is a server that could not be reached or a connection that broke. */
export function isLost(error: unknown): boolean {
  if (error instanceof StandbyError) return true
  if (typeof error !== 'object' || error === null) return false
  const { code, originalCode, kind, message, cause } = error as Told
  if (typeof kind === 'string' && kinds.has(kind)) return true
  for (const each of [code, originalCode]) {
    if (typeof each === 'string' && (ofSockets.has(each) || ofServers.test(each))) return true
  }
  if (typeof message === 'string' && messages.test(message)) return true
  return cause !== undefined && isLost(cause)
}

/** The code of PostgreSQL's error, where it is one. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  const { originalCode, code, cause } = error as Told
  if (typeof originalCode === 'string') return originalCode
  return cause === undefined ? (typeof code === 'string' ? code : null) : codeOf(cause)
}
