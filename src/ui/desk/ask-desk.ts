type Answer = { ok: true; body: Record<string, unknown> } | { ok: false; reason: string }

const unreachable = 'The server could not be reached. Try again.'

/** Send something to a route of the desk from a page's script. A refusal comes back as a sentence. */
export async function askDesk(path: string, body: unknown = {}): Promise<Answer> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (response === null || typeof answer !== 'object' || answer === null) return { ok: false, reason: unreachable }
  if (response.ok) return { ok: true, body: { ...answer } }
  return { ok: false, reason: 'detail' in answer ? String(answer.detail) : unreachable }
}
