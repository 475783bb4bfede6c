/** How a server that is starting, running or ending stands. */
export type ServerState = {
  /** The archive has the shape that this build needs. */
  migrated: boolean
  indexed: boolean
  /** When the change feed was last read, by `performance.now()`; null before the first time. */
  followedAt: number | null
  stopping: boolean
  leads: () => boolean
}

const key = Symbol.for('rostrum.server-state')
type Shared = { [key]?: ServerState }

/** The state of this process, for all that a bundler loads more than once. */
export function serverState(): ServerState {
  const shared = globalThis as Shared
  shared[key] ??= { migrated: false, indexed: false, followedAt: null, stopping: false, leads: () => false }
  return shared[key]
}

/** Milliseconds without an answer of the database after which it counts as away. */
const longestSilence = 5000

/** What a server says of itself: `starting` and `stopping` ones are sent no readers. */
export type Health = {
  status: 'ready' | 'starting' | 'stopping'
  database: 'answers' | 'away'
  archive: 'ready' | 'to be migrated'
  index: 'ready' | 'being opened'
  leads: boolean
}

/**
 * Whether readers should be sent here. A server that was ready stays so while the database is away: it has pages in memory,
 * and taking all servers away at once would leave readers with none.
 */
export function checkHealth({ migrated, indexed, followedAt, stopping, leads }: ServerState): Health {
  const started = migrated && indexed && followedAt !== null
  return {
    status: stopping ? 'stopping' : started ? 'ready' : 'starting',
    database: followedAt !== null && performance.now() - followedAt < longestSilence ? 'answers' : 'away',
    archive: migrated ? 'ready' : 'to be migrated',
    index: indexed ? 'ready' : 'being opened',
    leads: leads(),
  }
}
