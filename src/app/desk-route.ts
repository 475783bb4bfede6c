import type { z } from 'zod'
import type { Actor } from '#src/editors/actor.ts'
import { countRequest } from '#src/editors/count-request.ts'
import { type Desk, sharedDesk } from '#src/editors/desk.ts'
import { findActor } from '#src/editors/find-actor.ts'
import { type Action, may } from '#src/editors/permissions.ts'
import { toDeskPath } from './desk-path.ts'
import { toNoticeCookie } from './notice.ts'
import type { Problem } from './problem.ts'
import { readForm } from './read-form.ts'
import { isSameOrigin } from './same-origin.ts'
import { sendRefusal, wantsJson } from './send-refusal.ts'

/** What came of a request: where a form goes on to and what a script gets; or what is wrong, and the page to say it on. */
export type DeskOutcome =
  | { to: string; done?: string; data?: Record<string, unknown>; cookies?: readonly string[] }
  | { problem: Problem; back?: string }
  | Response

type Options<Body extends z.ZodType> = {
  /** What one must be allowed to do: the same that src/editors/doors.ts has for this address. */
  action: Action
  /** What the form or the JSON has to be. */
  body: Body
  /** Bytes of the whole body: 256 KiB unless told. */
  most?: number
  /** Whose the subject is, for actions that differ between one's own and another's; null when there is no such subject. */
  ownerOf?: (desk: Desk, params: Record<string, string>) => Promise<string | null>
}

type Asked<Body, Who> = {
  actor: Who
  body: Body
  params: Record<string, string>
  request: Request
  desk: Desk
  database: Desk['database']
}

type Context = { params: Promise<Record<string, string>> }
type Route = (request: Request, context: Context) => Promise<Response>

/**
 * A route of the desk, with everything that comes before its work: the request is from a page of this site (or carries a
 * token), from somebody who may do this, not too long, not too often, and what its schema says. Forms are answered with the
 * next page, scripts (`accept: application/json`) with JSON or problem details.
 */
export function deskRoute<Body extends z.ZodType>(
  options: Options<Body>,
  work: (asked: Asked<z.output<Body>, Actor>) => Promise<DeskOutcome>,
): Route {
  return openDeskRoute(options, async ({ actor, ...asked }) =>
    actor === null ? { problem: refusals.signedOut } : work({ ...asked, actor }),
  )
}

/** The same for what one does before one is signed in. */
export function openDeskRoute<Body extends z.ZodType>(
  options: Options<Body>,
  work: (asked: Asked<z.output<Body>, Actor | null>) => Promise<DeskOutcome>,
): Route {
  return async (request, context) => {
    const { headers } = request
    const desk = await sharedDesk()
    const actor = await findActor(desk, headers)
    const params = await context.params
    const refusal = await refuse({ request, desk, actor, params }, options)
    if (refusal !== null) return refusal
    const form = await readForm(request, options.most ?? 256 * 1024)
    if (!form.ok) return sendRefusal(headers, refusals[form.reason])
    const parsed = options.body.safeParse(form.value)
    if (!parsed.success) return answer(headers, { problem: explain(parsed.error) })
    return answer(headers, await work({ actor, body: parsed.data, params, request, desk, database: desk.database }))
  }
}

type Knocking = { request: Request; desk: Desk; actor: Actor | null; params: Record<string, string> }

/** The answer to a request that may not come in, before its body is read; null for one that may. */
async function refuse(
  { request, desk, actor, params }: Knocking,
  { action, ownerOf }: Pick<Options<z.ZodType>, 'action' | 'ownerOf'>,
): Promise<Response | null> {
  const { headers } = request
  if (!isTrusted(request, desk, actor)) return sendRefusal(headers, refusals.elsewhere)
  if (actor === null) return may(null, action) ? null : sendToSignIn(headers)
  if (!may(actor, action)) return sendRefusal(headers, refusals.forbidden)
  const ownerId = ownerOf ? await ownerOf(desk, params) : undefined
  if (ownerId === null) return sendRefusal(headers, refusals.missing)
  if (!may(actor, action, ownerId === undefined ? {} : { ownerId })) return sendRefusal(headers, refusals.forbidden)
  const wait = await waitOf(desk, actor)
  return wait > 0 ? sendRefusal(headers, refusals.often, { 'retry-after': String(wait) }) : null
}

/** A browser brings its cookies wherever a request comes from; a token is brought by its script alone. */
function isTrusted({ method, headers }: Request, { config }: Desk, actor: Actor | null): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  return (headers.has('authorization') && actor !== null) || isSameOrigin(headers, config.siteUrl)
}

/** Requests of one account a minute: drafts are saved as they are written, from several tabs. */
const mostRequests = 300

/** Seconds that somebody has to wait. */
async function waitOf(desk: Desk, { id }: Actor): Promise<number> {
  const { admitted, msBeforeNext } = await countRequest(desk, { kind: 'desk', who: id, points: mostRequests })
  return admitted ? 0 : Math.max(1, Math.ceil(msBeforeNext / 1000))
}

function sendToSignIn(headers: Headers): Response {
  if (wantsJson(headers)) return sendRefusal(headers, refusals.signedOut)
  const next = pageBefore(headers)
  return goTo(`/desk/sign-in?${new URLSearchParams({ next })}`, [
    toNoticeCookie({ kind: 'problem', text: refusals.signedOut.detail }),
  ])
}

function answer(headers: Headers, outcome: DeskOutcome): Response {
  if (outcome instanceof Response) return outcome
  if ('problem' in outcome) {
    if (wantsJson(headers)) return sendRefusal(headers, outcome.problem)
    const back = outcome.back ?? pageBefore(headers)
    return goTo(back, [toNoticeCookie({ kind: 'problem', text: outcome.problem.detail })])
  }
  const { to, done, data, cookies = [] } = outcome
  if (wantsJson(headers)) return sendJson({ to, ...(done === undefined ? {} : { done }), ...data }, cookies)
  return goTo(to, done === undefined ? cookies : [...cookies, toNoticeCookie({ kind: 'done', text: done })])
}

/** The page of the desk that a form was on. */
function pageBefore(headers: Headers): string {
  const referer = headers.get('referer')
  if (referer === null || !URL.canParse(referer)) return '/desk'
  const { pathname, search } = new URL(referer)
  return toDeskPath(pathname + search)
}

function goTo(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

function sendJson(body: unknown, cookies: readonly string[]): Response {
  const response = Response.json(body, { headers: { 'cache-control': 'no-store' } })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

function explain({ issues }: z.ZodError): Problem {
  const reasons = issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
  return { status: 400, title: 'Not understood', detail: reasons.join('; ') }
}

const refusals = {
  elsewhere: {
    status: 403,
    title: 'Not from here',
    detail: 'The desk takes what its own pages send. Open the desk and try again there.',
  },
  signedOut: { status: 401, title: 'Not signed in', detail: 'You are not signed in, or no longer. Sign in to go on.' },
  forbidden: {
    status: 403,
    title: 'Not allowed',
    detail: 'Your account may not do this. An administrator can change that.',
  },
  missing: { status: 404, title: 'Not there', detail: 'There is nothing at this address.' },
  often: { status: 429, title: 'Too many requests', detail: 'That was too much at once. Wait a minute, then go on.' },
  long: { status: 413, title: 'Too large', detail: 'That is more than can be sent here at once. Send it in parts.' },
  type: {
    status: 415,
    title: 'Not a form',
    detail: 'Send a form, or JSON with content-type: application/json.',
  },
  broken: { status: 400, title: 'Not understood', detail: 'What was sent could not be read. Try again.' },
} satisfies Record<string, Problem>
