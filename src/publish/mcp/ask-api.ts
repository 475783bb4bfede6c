import { formatsOf } from '../api/find-operation.ts'
import { apiPath, type Operation, type Outcome } from '../api/operation.ts'
import { operations } from '../api/operations.ts'

type Question = {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  /** The ending of the format to be answered in; a value unless told. */
  format?: string
}

/** Ask an operation of the API by its name, from within; what moved is followed. */
export async function askApi(
  id: string,
  siteUrl: string,
  { path, query, body, format }: Question,
): Promise<Outcome<unknown>> {
  const operation = operations.find((known) => known.id === id)
  if (!operation) throw new Error(`There is no operation ${id}.`)
  const parsed = [operation.path?.safeParse(path), operation.query?.safeParse(query), operation.body?.safeParse(body)]
  const wrong = parsed.find((one) => one?.success === false)?.error
  if (wrong) {
    const detail = wrong.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    return { problem: { status: 400, title: 'Not understood', detail } }
  }
  const [toPath, toQuery, toBody] = parsed.map((one) => one?.data)
  const asked = { path: toPath, query: toQuery, body: toBody, siteUrl } as Parameters<Operation['run']>[0]
  const outcome = await operation.run(asked)
  if ('moved' in outcome) return follow(operation, outcome.moved, { siteUrl, ...(format && { format }) })
  const writer = formatsOf(operation).find(({ extension }) => extension === format)
  return writer && 'value' in outcome ? { ...outcome, value: await writer.write(outcome.value) } : outcome
}

/** The same of what stands at another path now. */
function follow(
  { id, at }: Operation,
  moved: string,
  { siteUrl, format }: { siteUrl: string; format?: string },
): Promise<Outcome<unknown>> {
  const names = at.split('/')
  const parts = moved.replace(apiPath, '').split('/')
  const path = names.flatMap((name, place) => (name.startsWith('{') ? [[name.slice(1, -1), parts[place]]] : []))
  return askApi(id, siteUrl, { path: Object.fromEntries(path), ...(format && { format }) })
}
