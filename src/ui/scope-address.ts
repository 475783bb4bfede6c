import type { SearchScope } from '#src/query/research-views.ts'

/** Parameters beside those of the search; a list is given once for each of its values, null not at all. */
export type MoreParameters = Readonly<Record<string, string | number | readonly string[] | null>>

/** The address of a view of a search: its words and filters, what is left out apart, and then its own parameters. */
export function scopeAddress(path: string, scope: Partial<SearchScope>, more: MoreParameters = {}): string {
  const { q, speaker, kind, year, place, language } = scope
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ q, speaker, kind, year, place, language, ...more })) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') parameters.append(name, String(one))
    }
  }
  const text = parameters.toString()
  return text === '' ? path : `${path}?${text}`
}
