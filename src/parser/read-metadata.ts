import { diagnose } from '#src/readers/diagnostic-rules.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import { isoDateSchema } from '#src/transcript/iso-date.ts'
import type { KnownMetadata, TranscriptMetadata } from '#src/transcript/transcript.ts'
import type { CheckedFrontMatter } from './read-front-matter.ts'
import type { Opening } from './read-opening.ts'
import { makeTranscriptSlug } from './transcript-slug.ts'

/** What is known of the event, from front matter first, then from the opening lines, then from the file's name. */
export type MetadataReading = {
  metadata: TranscriptMetadata | null
  known: KnownMetadata
  diagnostics: Diagnostic[]
}

const start = { line: 1, column: 1, offset: 0 }
const dateInName = /(?:^|[/\\_ ])(\d{4}-\d{2}-\d{2})(?![0-9])[^/\\]*$/
const sentenceTitle = 'Put `title:` into the front matter, or the headline on the first line.'
const sentenceDate = 'Put `date: YYYY-MM-DD` into the front matter, or a line such as “Almaty, April 11, 2025”.'

/**
 * Put metadata together. It is null, and an error says why, where there is no title or no date: its own, or the one that
 * the front matter's value was refused with.
 */
export function readMetadata(
  { values, refused }: Pick<CheckedFrontMatter, 'values' | 'refused'>,
  opening: Opening,
  fileName?: string,
): MetadataReading {
  const title = values.title ?? opening.headline ?? opening.datedLine
  const date = values.date ?? opening.dateline?.date ?? dateFromName(fileName)
  const diagnostics: Diagnostic[] = []
  if (title === null && !refused.has('title'))
    diagnostics.push(diagnose('missing-title', start, 'No title was found.', sentenceTitle))
  if (date === null && !refused.has('date'))
    diagnostics.push(diagnose('missing-date', start, 'No date was found.', sentenceDate))
  const known: KnownMetadata = {
    slug: values.slug ?? null,
    title,
    date,
    place: values.place ?? placeFrom(opening),
    event: values.event ?? null,
    language: values.language ?? null,
    source: values.source ?? {},
    ...(values.translationOf === undefined ? {} : { translationOf: values.translationOf }),
  }
  return { metadata: complete(known, fileName), known, diagnostics }
}

function complete(known: KnownMetadata, fileName?: string): TranscriptMetadata | null {
  const { title, date } = known
  if (title === null || date === null) return null
  const slug = known.slug ?? makeTranscriptSlug(date, title, fileName)
  return { ...known, slug, title, date, language: known.language ?? 'en' }
}

function placeFrom({ places, dateline }: Opening): string | null {
  const all = places.length > 0 ? places : dateline?.place ? [dateline.place] : []
  return all.join(', ').slice(0, 300) || null
}

function dateFromName(fileName = ''): string | null {
  const found = isoDateSchema.safeParse(dateInName.exec(fileName)?.[1])
  return found.success ? found.data : null
}
