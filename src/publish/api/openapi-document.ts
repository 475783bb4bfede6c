import { z } from 'zod'
import { formatsOf } from './find-operation.ts'
import { apiPath, type Operation } from './operation.ts'
import { problemRecord } from './records.ts'

type Json = Record<string, unknown>

/** The document of the API: OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0). */
export type OpenApiDocument = {
  openapi: string
  info: Json
  servers: Json[]
  tags: { name: string }[]
  paths: Record<string, Record<string, ApiPathItem>>
  components: { schemas: Record<string, Json>; securitySchemes: Json }
}
export type ApiPathItem = Json & {
  operationId: string
  summary: string
  description?: string
  tags: string[]
  parameters: { name: string; in: string; required: boolean; description?: string; schema: Json }[]
  requestBody?: { required: boolean; content: Record<string, { schema: Json }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>
  security?: Json[]
}

const statuses: Record<number, string> = {
  304: 'As it was when `If-None-Match` or `If-Modified-Since` was true.',
  308: 'It stands at `Location` now.',
  400: 'The request can’t be understood.',
  401: 'A token is missing, or is no longer good.',
  403: 'The token is not for this, or its owner may not do it.',
  404: 'There is no such thing.',
  406: 'There is no format that the request accepts.',
  409: 'Something else stands in the way.',
  410: 'It was removed.',
  413: 'The body is too long.',
  415: 'The body is no JSON.',
  422: 'What was sent can’t be taken as it is.',
  429: 'Too many requests: ask again after `Retry-After` seconds.',
  500: 'Our fault.',
  501: 'This archive takes nothing by the API.',
}

/**
 * Describe operations as an OpenAPI document; all of it comes from their schemas.
 * @param siteUrl The archive's address.
 * @param closed Whether a field of an answer that no schema names is a mistake: for tests.
 */
export function writeOpenApi(
  operations: readonly Operation[],
  siteUrl: string,
  { closed = false }: { closed?: boolean } = {},
): OpenApiDocument {
  const schemas = new Components(closed)
  const paths: OpenApiDocument['paths'] = {}
  for (const operation of operations) {
    paths[operation.at] = { ...paths[operation.at], [operation.method.toLowerCase()]: toPathItem(operation, schemas) }
  }
  schemas.refer(problemRecord)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rostrum',
      version: '1.0.0',
      description:
        'An archive of what people said in public and were asked about. Everything may be read without an account; answers may gain fields, never lose or change one.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${siteUrl}${apiPath}` }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.all,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An API token made at the desk.' } },
    },
  }
}

function toPathItem(operation: Operation, schemas: Components): ApiPathItem {
  const { id, tag, summary, description, body, scope } = operation
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: [...parametersOf(operation.path, 'path'), ...parametersOf(operation.query, 'query')],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemas.refer(body, 'input') } } } }),
    responses: { ...answersOf(operation, schemas), ...problemsOf(operation, schemas) },
    security: scope === undefined ? [] : [{ token: [] }],
  }
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): ApiPathItem['parameters'] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...one }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(typeof description === 'string' ? { description } : {}),
    schema: one,
  }))
}

function answersOf(operation: Operation, schemas: Components): ApiPathItem['responses'] {
  const json = { 'application/json': { schema: schemas.refer(operation.answer) } }
  const others = formatsOf(operation).map(({ mediaType }) => [mediaType, { schema: { type: 'string' } }])
  const content = { ...json, ...Object.fromEntries(others) }
  return { [String(operation.status ?? 200)]: { description: operation.summary, content } }
}

function problemsOf(operation: Operation, schemas: Components): ApiPathItem['responses'] {
  const reading = operation.method === 'GET'
  const tokens = operation.scope === undefined ? [] : [401, 403, 501]
  const own = operation.problems ?? []
  const all = [...(reading ? [304] : []), 400, ...tokens, ...own, ...(own.includes(404) ? [308] : []), 406, 429, 500]
  const content = { 'application/problem+json': { schema: schemas.refer(problemRecord) } }
  return Object.fromEntries(
    all
      .sort((one, other) => one - other)
      .map((status) => [String(status), { description: statuses[status] ?? '', ...(status < 400 ? {} : { content }) }]),
  )
}

/** The schemas that have a name, each told once. */
class Components {
  readonly all: Record<string, Json> = {}
  private readonly closed: boolean

  constructor(closed: boolean) {
    this.closed = closed
  }

  /** A schema as the document has it: a reference where it has a name. */
  refer(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
    const written = z.toJSONSchema(schema, { io, reused: 'inline' }) as Json
    const { $schema, $defs = {}, ...root } = written
    const finish = io === 'output' && !this.closed ? (one: Json) => open(withRefs(one)) : withRefs
    for (const [name, one] of Object.entries($defs as Record<string, Json>)) this.all[name] ??= finish(one)
    const name = schema.meta()?.id
    if (name === undefined) return finish(root)
    this.all[name] ??= finish(root)
    return { $ref: `#/components/schemas/${name}` }
  }
}

/** References to what stands beside a schema, as references to the document's components. */
function withRefs(schema: Json): Json {
  const text = JSON.stringify(schema, (key, value) =>
    (key === 'id' || key === '$id') && isName(value) ? undefined : value,
  )
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
}

const isName = (value: unknown): boolean => typeof value === 'string'

/** Answers may gain fields: what the schema doesn't name is no mistake for who reads. */
function open(schema: Json): Json {
  const text = JSON.stringify(schema, (key, value) =>
    key === 'additionalProperties' && value === false ? undefined : value,
  )
  return JSON.parse(text) as Json
}
