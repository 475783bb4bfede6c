import { readBytes } from './read-body.ts'

/** What a request brings, before a schema has looked at it; or why it can't be read. */
export type ReadForm = { ok: true; value: unknown } | { ok: false; reason: 'long' | 'type' | 'broken' }

/** The kinds of body that are read, and no other. */
const kinds = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'] as const

/**
 * Read the JSON or the form of a request. Of a form, a field that stands several times becomes a list; files stay files.
 * @param most Bytes of the whole body.
 */
export async function readForm(request: Request, most: number): Promise<ReadForm> {
  const type = request.headers.get('content-type') ?? ''
  const bytes = await readBytes(request, most)
  if (bytes === null) return { ok: false, reason: 'long' }
  if (bytes.length === 0) return { ok: true, value: {} }
  const kind = kinds.find((known) => type.toLowerCase().startsWith(known))
  if (kind === undefined) return { ok: false, reason: 'type' }
  const body = new Response(bytes, { headers: { 'content-type': type } })
  try {
    return { ok: true, value: kind === 'application/json' ? await body.json() : toRecord(await body.formData()) }
  } catch {
    return { ok: false, reason: 'broken' }
  }
}

function toRecord(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}
