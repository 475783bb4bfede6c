import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiPathItem, type OpenApiDocument, writeOpenApi } from '#src/publish/api/openapi-document.ts'
import { operations } from '#src/publish/api/operations.ts'
import { type ApiArchive, openApiArchive, siteUrl } from '../support/api-archive.ts'

// A fuzzer driven by the document alone: it knows no operation, only what the document says of each.

let archive: ApiArchive
const known: Record<string, string[]> = {}
beforeAll(async () => {
  archive = await openApiArchive()
  const { items } = await archive.read('/api/v1/transcripts?limit=1')
  const { next } = await archive.read('/api/v1/transcripts?limit=1')
  const search = await archive.read('/api/v1/search?q=budget&limit=1')
  const statements = await archive.read(`/api/v1/transcripts/${items[0].slug}/statements`)
  known['slug'] = ['anna-berg', 'reporter', items[0].slug, '2024-06-01-budget']
  known['id'] = statements.items.map(({ id }: { id: string }) => id)
  known['cursor'] = [next, search.next]
  known['q'] = [
    'budget',
    '"the budget"',
    'budget AND (roads OR schools)',
    'speaker:anna-berg',
    'near(budget, 3',
    'NOT',
    'scho*',
  ]
  known['number'] = ['0', '1']
  known['speaker'] = ['anna-berg', 'nobody']
})
afterAll(async () => archive.remove())

const document = writeOpenApi(operations, siteUrl, { closed: true })
const ajv: Ajv2020 = new Ajv2020({ strict: false, allErrors: true })
const withFormats = (formats as unknown as { default: (ajv: Ajv2020) => void }).default
withFormats(ajv)
ajv.addSchema(document, 'api')

type Schema = Record<string, unknown>
type Parameter = ApiPathItem['parameters'][number]
type Described = { method: string; address: string; item: ApiPathItem }
type Sent = Described & { path: string; init: RequestInit }

/** A value that a schema takes, written as text. */
function fitting(schema: Schema): fc.Arbitrary<string> {
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'].map(String))
  const { type, minimum = 0, maximum = 1000 } = schema as { type?: string; minimum?: number; maximum?: number }
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31) }).map(String)
  if (typeof schema['pattern'] === 'string') return fc.stringMatching(new RegExp(schema['pattern']))
  return fc.string({ maxLength: 60 })
}

/** What a parameter is given: something known to be there, something that its schema takes, or, unless careful, anything. */
function valueFor({ name, schema }: Parameter, careful: boolean): fc.Arbitrary<string> {
  const there = fc.constant(null).chain(() => fc.constantFrom(...(known[name] ?? [])))
  if (careful) return name in known ? there : fitting(schema)
  return fc.oneof(
    { weight: 4, arbitrary: name in known ? there : fitting(schema) },
    { weight: 4, arbitrary: fitting(schema) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '0', '-1', '1e400', '%00', '../..', 'null', '\u202e', 'a'.repeat(3000)),
    },
  )
}

function bodyOf(item: ApiPathItem): fc.Arbitrary<RequestInit> {
  if (!item.requestBody) return fc.constant({})
  const text = fc.oneof(
    fc.string({ maxLength: 300 }).map((text) => JSON.stringify({ text })),
    fc.constantFrom('She said: “The budget for schools is safe.”', '"roads"').map((text) => JSON.stringify({ text })),
    fc.json({ maxDepth: 3 }),
    fc.string({ maxLength: 50 }),
  )
  const type = fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain')
  return fc.record({ body: text, headers: type.map((it) => ({ 'content-type': it, authorization: 'Bearer nobody' })) })
}

const accepts = [
  'application/json',
  'text/csv',
  'application/jsonl',
  'text/html',
  '*/*',
  'text/*;q=0.5, x/y',
  ';;,q=',
  '',
]
const endings = ['', '', '', '.json', '.jsonl', '.csv', '.md', '.txt', '.akn.xml', '.tei.xml', '.exe', '.']

function requestOf({ method, address, item }: Described, careful: boolean): fc.Arbitrary<Sent> {
  const values = Object.fromEntries(
    item.parameters.map((parameter) => [
      parameter.name,
      parameter.required
        ? valueFor(parameter, careful)
        : fc.option(valueFor(parameter, careful), { freq: 2, nil: undefined }),
    ]),
  )
  return fc
    .record({
      values: fc.record(values),
      init: bodyOf(item),
      accept: fc.constantFrom(...accepts),
      ending: method === 'GET' && !careful ? fc.constantFrom(...endings) : fc.constant(''),
      unknown: careful ? fc.constant(undefined) : fc.option(fc.string({ maxLength: 8 }), { nil: undefined }),
    })
    .map(({ values: chosen, init, accept, ending, unknown }) => {
      const query = new URLSearchParams()
      let path = address
      for (const { name, in: place } of item.parameters) {
        const value = chosen[name]
        if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value ?? ''))
        else if (value !== undefined) query.set(name, value)
      }
      if (unknown) query.set(unknown, '1')
      const headers = { accept, ...(init.headers as Record<string, string> | undefined) }
      return { method, address, item, path: `/api/v1${path}${ending}?${query}`, init: { ...init, method, headers } }
    })
}

/** What takes long by its nature is asked less often. */
const slow = new Set(['citeTranscript', 'citeStatement'])

function requests({ paths }: OpenApiDocument): fc.Arbitrary<Sent> {
  const all = Object.entries(paths).flatMap(([address, items]) =>
    Object.entries(items).map(([method, item]) => ({ method: method.toUpperCase(), address, item })),
  )
  const described = all.map((one) => ({ weight: slow.has(one.item.operationId) ? 1 : 10, arbitrary: fc.constant(one) }))
  return fc.tuple(fc.oneof(...described), fc.boolean()).chain(([one, careful]) => requestOf(one, careful))
}

const pointer = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1')

/** What is wrong with an answer, by the document; nothing when all is well. */
async function judge({ method, address, path, item }: Sent, response: Response): Promise<string | null> {
  const text = await response.text()
  const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';')
  // An address that the values of a path made another, or none: nothing is said of it but that it is a problem.
  const elsewhere = response.status === 404 && mediaType === 'application/problem+json'
  const described = item.responses[String(response.status)]
  if (response.status >= 500) return `${response.status}: ${text}`
  if (!described) return elsewhere || response.status === 405 ? null : `status ${response.status} is not described`
  if (!described.content) return text === '' ? null : 'a body where none is described'
  if (!described.content[mediaType]) return `${mediaType} is not described for ${response.status}`
  if (!mediaType.endsWith('json')) return null
  const place = `/paths/${pointer(address)}/${method.toLowerCase()}/responses/${response.status}/content/${pointer(mediaType)}/schema`
  const validate = ajv.getSchema(`api#${place}`)
  if (!validate) return `no schema at ${place}`
  return validate(JSON.parse(text)) ? null : `${path}: ${ajv.errorsText(validate.errors)}`
}

test('5,000 requests made from the document meet no failure of ours and no answer off its schema', async () => {
  const seen = new Map<string, Set<number>>()
  await fc.assert(
    fc.asyncProperty(requests(document), async (sent) => {
      const response = await archive.ask(sent.path, sent.init)
      const statuses = seen.get(sent.item.operationId) ?? new Set()
      seen.set(sent.item.operationId, statuses.add(response.status))
      expect(await judge(sent, response)).toBeNull()
    }),
    { numRuns: 5000 },
  )
  for (const { operationId } of Object.values(document.paths).flatMap((items) => Object.values(items))) {
    const succeeded = [200, 201].some((status) => seen.get(operationId)?.has(status))
    expect([operationId, succeeded]).toEqual([operationId, operationId !== 'uploadTranscript'])
  }
}, 600_000)
