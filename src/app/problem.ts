/** What is wrong with a request, as RFC 9457 has it. `detail` says what to do about it. */
export type Problem = { status: number; title: string; detail: string }

/** An answer that says what is wrong with a request: `application/problem+json`. */
export function sendProblem({ status, title, detail }: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
