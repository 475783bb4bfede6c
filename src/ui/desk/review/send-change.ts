import { z } from 'zod'
import type { DraftReading } from '#src/query/draft-views.ts'

/** What became of a change beyond its draft, and what of the register's changes somebody should look at. */
export type ChangeNote = { text: string; proposal: string | null }

/** What the server says to a change of a draft. */
export type Answer =
  | { state: 'done'; reading: DraftReading; text: string | null; note: ChangeNote | null }
  | { state: 'conflict'; theirs: { version: number; text: string; by: string } }
  | { state: 'refused' | 'signed-out' | 'closed'; detail: string }
  | { state: 'offline' }

const problemSchema = z.object({
  detail: z.string().catch('It could not be done.'),
  current: z.object({ version: z.number(), text: z.string(), by: z.string() }).optional(),
})

/** Send a change of a draft; never throws. @param change The last part of the address: save, act or metadata. */
export async function sendChange(id: string, change: string, fields: object, keepalive = false): Promise<Answer> {
  try {
    const response = await fetch(`/desk/drafts/${id}/${change}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(fields),
      keepalive,
    })
    return await readAnswer(response)
  } catch {
    return { state: 'offline' }
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  if (response.ok) {
    // Our own server's answer, whose shape its route's types give.
    const body = (await response.json()) as { reading: DraftReading; text?: string; note?: ChangeNote | null }
    const { reading, text = null, note = null } = body
    return { state: 'done', reading, text, note }
  }
  if (response.status >= 500 || response.status === 429) return { state: 'offline' }
  const { detail, current } = problemSchema.parse(await response.json())
  if (current) return { state: 'conflict', theirs: current }
  if (response.status === 401) return { state: 'signed-out', detail }
  return { state: response.status === 409 ? 'closed' : 'refused', detail }
}
