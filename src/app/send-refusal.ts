import { escapeHtml } from '#src/publish/escape-html.ts'
import { type Problem, sendProblem } from './problem.ts'

/** Whether the one who asks is a program, or a page's script, rather than a browser that shows what it gets. */
export function wantsJson(headers: Headers): boolean {
  const type = headers.get('content-type') ?? ''
  return /\bjson\b/.test(headers.get('accept') ?? '') || /\bjson\b/.test(type) || headers.has('authorization')
}

/** What is wrong with a request, as the one who sent it can read it: a short page, or problem details. */
export function sendRefusal(headers: Headers, problem: Problem, more: Record<string, string> = {}): Response {
  if (wantsJson(headers)) return sendProblem(problem, more)
  const [title, detail] = [escapeHtml(problem.title), escapeHtml(problem.detail)]
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Rostrum</title><main><h1>${title}</h1><p>${detail}</p><p><a href="/desk">The desk</a></p></main></html>\n`
  const own = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(page, { status: problem.status, headers: { ...own, ...more } })
}
