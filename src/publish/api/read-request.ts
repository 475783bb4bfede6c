import { z } from 'zod'
import type { ApiProblem, Operation } from './operation.ts'

/** Bytes of a body that the API reads, at most, where an operation doesn't say. */
const mostBytes = 700_000

type Understood = { path: unknown; query: unknown; body: unknown }

/** What a request says, checked by the schemas of its operation; or what is wrong with it, each parameter by name. */
export async function readRequest(
  operation: Operation,
  request: Request,
  pathValues: Record<string, string>,
): Promise<{ asked: Understood } | { problem: ApiProblem }> {
  const { searchParams } = new URL(request.url)
  const query = listParameters(searchParams)
  if (query === null) return { problem: invalid([{ in: 'query', name: '', message: 'a parameter is given twice' }]) }
  const errors: ParameterError[] = []
  const parse = (schema: z.ZodType | undefined, place: string, value: unknown): unknown => {
    if (schema === undefined) return {}
    const parsed = schema.safeParse(value)
    if (!parsed.success) errors.push(...explain(place, parsed.error))
    return parsed.data
  }
  const path = parse(operation.path, 'path', withNumbers(operation.path, pathValues))
  const asked = operation.query
    ? parse(operation.query, 'query', withNumbers(operation.query, query))
    : noParameters(query, errors)
  if (errors.length > 0) return { problem: invalid(errors) }
  if (operation.body === undefined) return { asked: { path, query: asked, body: undefined } }
  const body = await readJson(request, operation.longestBody ?? mostBytes)
  if ('problem' in body) return body
  const read = parse(operation.body, 'body', body.value)
  if (errors.length > 0) return { problem: invalid(errors) }
  return { asked: { path, query: asked, body: read } }
}

/** Parameters with numbers where their schema has numbers and they are written as such; all else is for the schema to refuse. */
function withNumbers(schema: z.ZodObject | undefined, values: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field: unknown = schema?.shape[name]
      const bare = field instanceof z.ZodDefault ? field.unwrap() : field
      return [name, bare instanceof z.ZodNumber && /^-?\d{1,16}$/.test(value) ? Number(value) : value]
    }),
  )
}

type ParameterError = { in: string; name: string; message: string }

function explain(place: string, { issues }: z.ZodError): ParameterError[] {
  return issues.map(({ path, message, ...issue }) => ({
    in: place,
    name: path.length > 0 ? path.join('.') : 'keys' in issue ? String(issue.keys) : '',
    message,
  }))
}

function noParameters(query: Record<string, string>, errors: ParameterError[]): Record<string, never> {
  for (const name of Object.keys(query)) errors.push({ in: 'query', name, message: 'there is no such parameter here' })
  return {}
}

function invalid(errors: readonly ParameterError[]): ApiProblem {
  const detail = errors.map(({ in: place, name, message }) => `${place}${name && ` ${name}`}: ${message}`).join('; ')
  return { status: 400, title: 'Not understood', detail: detail.slice(0, 2000), errors: errors.slice(0, 20) }
}

/** Parameters by name; null when one is given twice. */
function listParameters(parameters: URLSearchParams): Record<string, string> | null {
  const names = [...parameters.keys()]
  return new Set(names).size === names.length ? Object.fromEntries(parameters) : null
}

async function readJson(request: Request, most: number): Promise<{ value: unknown } | { problem: ApiProblem }> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    const detail = 'Send JSON, with content-type: application/json.'
    return { problem: { status: 415, title: 'Not JSON', detail } }
  }
  const text = await readText(request, most)
  if (text === null)
    return {
      problem: { status: 413, title: 'Too long', detail: 'That is more than can be sent at once. Send it in parts.' },
    }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { problem: { status: 400, title: 'Not understood', detail: 'The body is no valid JSON.' } }
  }
}

/** The body as text; null when it is too long, whatever its headers say. */
async function readText(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.length
    if (length > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
