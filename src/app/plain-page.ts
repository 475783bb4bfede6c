import { revalidatePath } from 'next/cache'
import { entityTag, hasTag } from '#src/publish/api/conditional.ts'
import { readPageScript } from './_data/page-script.ts'
import { countSearchFailures } from './_data/search-availability.ts'
import { plainPolicy } from './content-security-policy.ts'
import { type KeptPage, keepPage } from './kept-pages.ts'
import { askAgain } from './or-search-unavailable.ts'
import { ownAddress } from './own-address.ts'
import { processSecret, secretHeader } from './process-secret.ts'
import { stripFramework } from './strip-framework.ts'
import { longestWait } from './within.ts'

/** What is asked of a page, beside its internal path. */
export type PlainRequest = { headers: Headers; method: string }

/** A page for one reader: made now, with our script instead of Next's. @param status What it is sent with. */
export async function sendFreshPage(path: string, status = 200): Promise<Response> {
  const { html, found } = await makePage(path)
  const again = found === 503 || status === 503 ? askAgain : {}
  return new Response(html, {
    status: found === 200 ? status : found,
    headers: { ...pageHeaders, ...again, 'cache-control': 'private, no-store' },
  })
}

/**
 * A page that is the same for everybody, from memory: with 304 where the reader has it already. Caches in front of this
 * server can't be told of a change: they may keep a page and must ask whether it is the same.
 */
export async function sendKeptPage(path: string, asked: PlainRequest): Promise<Response> {
  let refused: Response | undefined
  const page = await keepPage(path, async () => {
    const { html, found, whole } = await makePage(path)
    if (found !== 200 || !whole) {
      // The next reader gets it whole, when search is back.
      if (!whole) revalidatePath(path)
      refused = new Response(html, { status: found, headers: pageHeaders })
      return null
    }
    return toKept(html)
  })
  return page === null ? (refused ?? sendFreshPage(path)) : answer(page, asked)
}

function toKept(html: string): KeptPage {
  return { body: Buffer.from(html), tag: entityTag(html) }
}

/** Next compresses what is sent, and lets nobody else do it. */
function answer({ body, tag }: KeptPage, { headers: asked, method }: PlainRequest): Response {
  const headers = { ...pageHeaders, etag: tag, 'cache-control': 'public, max-age=0, must-revalidate' }
  if (hasTag(asked.get('if-none-match') ?? '', tag)) return new Response(null, { status: 304, headers })
  return new Response(method === 'HEAD' ? null : new Uint8Array(body), { headers })
}

const pageHeaders = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': plainPolicy }

/**
 * The server asks itself for a page. What could not be made is told by a page that can: Next's own need its client. One that
 * is not `whole` lacks what search would have found.
 */
async function makePage(path: string): Promise<{ html: string; found: number; whole: boolean }> {
  const before = countSearchFailures()
  const page = await ask(path).catch(() => notMade)
  const whole = countSearchFailures() === before
  const found = page.ok ? 200 : page.status === 404 ? 404 : whole ? 500 : 503
  const told = { 404: 'missing', 500: 'failed', 503: 'unavailable' }
  const shown = found === 200 ? page : await ask(path.replace(/^(\/[a-z]{2}).*/s, `$1/${told[found]}`))
  const { address } = await readPageScript()
  return { html: stripFramework(await shown.text(), address), found, whole }
}

/** In place of a page that took too long. */
const notMade = new Response(null, { status: 504 })

function ask(path: string): Promise<Response> {
  return fetch(ownAddress(path), {
    headers: { [secretHeader]: processSecret(), 'accept-encoding': 'identity' },
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(longestWait),
  })
}
