import { listFormats } from './list-formats.ts'
import type { Format, Operation } from './operation.ts'

/** The operations at an address, by method, with what the address says; `format` is the one that its ending names. */
export type FoundOperation = {
  methods: Record<string, Operation>
  path: Record<string, string>
  format: Format | 'json' | null
}

/** The formats in which an operation answers beside JSON. */
export function formatsOf(operation: Operation): readonly Format[] {
  const known = formats.get(operation)
  if (known) return known
  const own = [...(operation.formats ?? []), ...(operation.list ? listFormats(operation.answer) : [])]
  formats.set(operation, own)
  return own
}

const formats = new WeakMap<Operation, readonly Format[]>()

/** The operations at a path below `/api/v1`; null where there is none. */
export function findOperation(operations: readonly Operation[], path: string): FoundOperation | null {
  const dot = path.indexOf('.', path.lastIndexOf('/'))
  if (dot === -1) return match(operations, path, null)
  const [stem, ending] = [path.slice(0, dot), path.slice(dot + 1)]
  const found = match(operations, stem, null)
  const operation = found?.methods['GET']
  if (!found || !operation) return null
  const format = ending === 'json' ? 'json' : formatsOf(operation).find(({ extension }) => extension === ending)
  return format === undefined ? null : { ...found, methods: { GET: operation }, format }
}

function match(operations: readonly Operation[], path: string, format: null): FoundOperation | null {
  const parts = path.split('/')
  const fitting = operations.filter(({ at }) => fits(at.split('/'), parts))
  const exact = fitting.filter(({ at }) => at === path)
  const [first] = exact.length > 0 ? exact : fitting
  if (!first) return null
  const names = first.at.split('/')
  const values = names.flatMap((name, place) =>
    name.startsWith('{') ? [[name.slice(1, -1), decode(parts[place] ?? '')]] : [],
  )
  const methods = fitting.filter(({ at }) => at === first.at).map((operation) => [operation.method, operation])
  return { methods: Object.fromEntries(methods), path: Object.fromEntries(values), format }
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((name, place) => (name.startsWith('{') ? parts[place] !== '' : name === parts[place]))
  )
}

/** A part of a path as it was meant; left as it is where its percent signs make no sense. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
