import { type IncomingMessage, Server, type ServerResponse } from 'node:http'

/** Looks at a request before Next does. @returns true when it has answered it, or will. */
export type Look = (request: IncomingMessage, response: ServerResponse) => boolean

const key = Symbol.for('rostrum.before-next')
type Shared = { [key]?: Map<string, Look> }

/**
 * From now on look at every request of this process before Next does, as tracing libraries do it
 * (docs/decisions/0020-pages-sent-again.md); in the order in which looks were added, each once by its name.
 */
export function beforeNext(name: string, look: Look): void {
  const shared = globalThis as Shared
  const looks = shared[key] ?? wrapServer()
  shared[key] = looks
  looks.set(name, look)
}

function wrapServer(): Map<string, Look> {
  const looks = new Map<string, Look>()
  const { emit } = Server.prototype
  Server.prototype.emit = function (this: Server, event: string, ...about: unknown[]): boolean {
    if (event === 'request')
      for (const look of looks.values()) if (look(about[0] as IncomingMessage, about[1] as ServerResponse)) return true
    return Reflect.apply(emit, this, [event, ...about])
  }
  return looks
}
