import { readFileSync } from 'node:fs'
import { Client, errors } from '@opensearch-project/opensearch'
import { SearchUnavailable } from './search-unavailable.ts'

/** Milliseconds after which a question counts as unanswered by a node. */
const patience = 5000
/** Tries on other nodes, when one does not answer. */
const mostRetries = 2
/** Milliseconds for which nobody waits for a cluster none of whose nodes answered. */
const rest = 2000

/** Where the cluster is, who asks, and how the archive lies in it. */
export type ClusterAddress = {
  /** One or several nodes. */
  nodes: string[]
  username?: string | undefined
  password?: string | undefined
  /** A file with the certificates that the cluster’s is signed by; those the system knows when it is left out. */
  caFile?: string | undefined
}

/** A refusal of the cluster, by its status. */
export class ClusterRefusal extends Error {
  readonly status: number
  /** The kind of the refusal, as `index_not_found_exception`. */
  readonly kind: string

  constructor(status: number, kind: string, reason: string) {
    super(`The search cluster refused: ${kind}, ${reason}`)
    this.status = status
    this.kind = kind
  }
}

type Question = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD'
  path: string
  body?: unknown
  lines?: readonly unknown[]
}

/** The cluster that holds the indexes, behind the official client. */
export class SearchCluster {
  readonly client: Client
  private restsUntil = 0

  constructor({ nodes, username, password, caFile }: ClusterAddress) {
    this.client = new Client({
      nodes,
      ...(username ? { auth: { username, password: password ?? '' } } : {}),
      ...(caFile ? { ssl: { ca: readFileSync(caFile, 'utf8') } } : {}),
      requestTimeout: patience,
      maxRetries: mostRetries,
    })
  }

  /**
   * Ask the cluster.
   * @throws SearchUnavailable when it can't be reached or is overloaded; ClusterRefusal when it won't.
   */
  async ask<Answer>({ method, path, body, lines }: Question, timeout = patience): Promise<Answer> {
    if (performance.now() < this.restsUntil) throw new SearchUnavailable()
    try {
      const asked = lines ? { bulkBody: lines as object[] } : body === undefined ? {} : { body: body as object }
      const { body: answer } = await this.client.transport.request(
        { method, path, ...asked },
        { requestTimeout: timeout },
      )
      return answer as Answer
    } catch (error) {
      if (error instanceof errors.TimeoutError) this.restsUntil = performance.now() + rest
      throw explain(error)
    }
  }

  async close(): Promise<void> {
    await this.client.close()
  }
}

/** The error in the archive’s words; neither addresses nor credentials are in it. */
export function explain(error: unknown): unknown {
  if (!(error instanceof errors.ResponseError)) {
    return error instanceof errors.OpenSearchClientError
      ? new SearchUnavailable(undefined, { cause: error.name })
      : error
  }
  const status = error.statusCode ?? 0
  if (status === 429 || status >= 500) return new SearchUnavailable(undefined, { cause: `status ${status}` })
  const { error: said } = (error.body ?? {}) as { error?: { type?: string; reason?: string } | string }
  const { type = 'refusal', reason = String(said ?? 'without a reason') } = typeof said === 'object' ? said : {}
  return new ClusterRefusal(status, type, reason)
}

/** Whether the cluster refused because an index is not there. */
export function isIndexGone(error: unknown): boolean {
  return error instanceof ClusterRefusal && error.kind === 'index_not_found_exception'
}
