import type { SearchScope } from '#src/query/research-views.ts'
import { kindName } from './kind-name.ts'

/** What a search asks for, in a line: its words, then its filters. `speaker` is a name where it is known. */
export function describeScope({ q, speaker, kind, year, place, language }: SearchScope): string {
  const filters = [speaker, kind === null ? null : kindName(kind).toLowerCase(), year, place, language]
  return [q, ...filters].filter((part) => part !== null && part !== '').join(', ')
}
