import { distance } from 'fastest-levenshtein'
import { diagnose } from '#src/readers/diagnostic-rules.ts'
import type { SourceDocument } from '#src/readers/source-document.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import { type FrontMatter, frontMatterKeys, frontMatterSchema } from '#src/transcript/front-matter.ts'
import { frontMatterAliases, ignoredKeys } from './front-matter-aliases.ts'

/** The checked values of front matter; a key with a bad value is absent, and among those refused. */
export type CheckedFrontMatter = { values: Partial<FrontMatter>; refused: Set<string>; diagnostics: Diagnostic[] }

type Data = Record<string, unknown>
type Found = NonNullable<SourceDocument['frontMatter']>

/**
 * Check front matter by the schema. Foreign names are taken for ours (`source_url`), well-known others ignored; an
 * unknown key is a warning, a bad value an error at the key's line and column.
 */
export function readFrontMatter(found: SourceDocument['frontMatter']): CheckedFrontMatter {
  const refused = new Set<string>()
  if (!found) return { values: {}, refused, diagnostics: [] }
  if (!isMap(found.data)) {
    const message = 'The front matter is not a list of keys and values.'
    return {
      values: {},
      refused,
      diagnostics: [diagnose('bad-value', found.positionOf(''), message, 'Write it as `key: value`.')],
    }
  }
  const { data, origin, diagnostics } = renameKeys(found.data, found)
  const values: Data = {}
  for (const key of Object.keys(data)) {
    const field = frontMatterSchema.shape[key as keyof FrontMatter]
    const checked = field.safeParse(tidy(data[key]))
    if (checked.success) {
      values[key] = checked.data
      continue
    }
    refused.add(key)
    const issue = checked.error.issues[0]
    const path = [origin.get(key) ?? key, ...(issue?.path ?? [])].join('.')
    const message = `The value of “${path}” can't be used: ${issue?.message ?? 'it is not of the right kind'}.`
    diagnostics.push(diagnose('bad-value', found.positionOf(path), message, 'See docs/guides/front-matter.md.'))
  }
  return { values: values as Partial<FrontMatter>, refused, diagnostics }
}

/** Our keys, however the file spells them, and which of the file's keys each came from. */
function renameKeys(data: Data, found: Found) {
  const ours: Data = {}
  const origin = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const [key, value] of Object.entries(data)) {
    if (value === null || ignoredKeys.has(key)) continue
    const [name = '', inner] = (frontMatterAliases[key] ?? key).split('.')
    if (!frontMatterKeys.includes(name)) {
      diagnostics.push(diagnose('unknown-key', found.positionOf(key), `Unknown key “${key}”.`, suggestKey(key)))
      continue
    }
    ours[name] = inner === undefined ? listed(name, value) : withInner(ours[name], inner, value)
    if (!origin.has(name)) origin.set(name, key)
  }
  return { data: ours, origin, diagnostics }
}

/** One speaker alone is a list of one. */
function listed(name: string, value: unknown): unknown {
  return name === 'speakers' && !Array.isArray(value) ? [value] : value
}

/** A map with one key more; what stands there already stays. */
function withInner(map: unknown, key: string, value: unknown): Data {
  return { [key]: value, ...(isMap(map) ? map : {}) }
}

function suggestKey(key: string): string {
  const [nearest] = frontMatterKeys
    .map((known) => ({ known, far: distance(key.slice(0, 60).toLowerCase(), known) }))
    .sort((a, b) => a.far - b.far)
  const close = nearest && nearest.far <= Math.max(1, Math.floor(nearest.known.length / 3))
  return close ? `Did you mean “${nearest.known}”?` : `Known keys are ${frontMatterKeys.join(', ')}.`
}

/** Text without no-break spaces and characters that show nothing; numbers as text, as in `title: 1984`. */
function tidy(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return value
  return value
    .replace(/[\u200B-\u200F\u2060\u00AD\uFEFF\uFFFC]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
