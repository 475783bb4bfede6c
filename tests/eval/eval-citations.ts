// `npm run eval:citations`: cites statements of the archive that DATABASE_URL names, reads the files back by a library,
// and counts what came back otherwise. `--every N` takes each Nth statement.
import { Cite } from '@citation-js/core'
import { writeCitationFile } from '#src/publish/citation-files.ts'
import { type CitationItem, citeStatementPage } from '#src/publish/citation-item.ts'
import { citationStyles, formatCitations } from '#src/publish/format-citations.ts'
import { shortenText } from '#src/publish/shorten-text.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getStatementPage } from '#src/query/get-statement-page.ts'
import type { StatementPageView } from '#src/query/views.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findStatementsOf } from '#src/store/statements.ts'
import { findTranscriptIds } from '#src/store/transcripts.ts'

const place = { siteUrl: 'https://archive.example', accessed: '2026-11-24' }
const every = Number(process.argv[process.argv.indexOf('--every') + 1]) || 1
const counts = {
  statements: 0,
  bib: 0,
  ris: 0,
  styles: 0,
  withoutAuthor: 0,
  literalAuthor: 0,
  cutInSentence: 0,
  shortened: 0,
}

/** The fields of an item that a file brought back otherwise. */
function differences(item: CitationItem, file: string, fields: readonly (keyof CitationItem)[]): string[] {
  const [back = {}] = new Cite(file).data
  return fields.filter((field) => JSON.stringify(back[field]) !== JSON.stringify(item[field]))
}

function count(item: CitationItem, text: string): void {
  const shared = ['title', 'container-title', 'publisher', 'language', 'URL', 'genre', 'issued', 'accessed'] as const
  const lost = {
    bib: differences(item, writeCitationFile(item, 'bib'), [...shared, 'event-title', 'event-place']),
    ris: differences(item, writeCitationFile(item, 'ris'), shared),
  }
  for (const format of ['bib', 'ris'] as const) {
    if (lost[format].length === 0) continue
    counts[format]++
    console.error(`${item.URL} ${format}: ${lost[format].join(', ')}: ${item.title}`)
  }
  const { text: short, whole } = shortenText(text, 260)
  if (!whole) counts.shortened++
  if (!whole && short.endsWith('…')) counts.cutInSentence++
  if (item.author === undefined) counts.withoutAuthor++
  else if (item.author.some((name) => 'literal' in name)) counts.literalAuthor++
}

/** The pages of each Nth statement, over all transcripts. */
async function* readPages(): AsyncGenerator<StatementPageView> {
  const database = await sharedDatabase()
  let seen = 0
  for (const transcript of await findTranscriptIds(database)) {
    for (const { id } of await findStatementsOf(database, transcript)) {
      const page = seen++ % every === 0 ? await getStatementPage(id) : null
      if (page !== null) yield page
    }
  }
}

for await (const page of readPages()) {
  counts.statements++
  const item = citeStatementPage(page, place)
  count(item, page.statement.text)
  const broken = /undefined|\[object|CSL STYLE/
  const wrong = formatCitations(item).filter(
    ({ text }) => !text.includes(item.URL) || broken.test(text.replace(item.title, '')),
  )
  counts.styles += wrong.length
  for (const { name, text } of wrong) console.error(`${item.URL} ${name}: ${text}`)
}
await closeSharedArchive()
console.log(`Statements cited: ${counts.statements}, in ${Object.keys(citationStyles).length} styles each.`)
console.log(
  `Came back otherwise: BibTeX ${counts.bib}, RIS ${counts.ris}. Citations without their link, or broken: ${counts.styles}.`,
)
console.log(
  `Author: in parts ${counts.statements - counts.withoutAuthor - counts.literalAuthor}, whole ${counts.literalAuthor}, nobody ${counts.withoutAuthor}.`,
)
console.log(`Longer than a picture holds: ${counts.shortened}; ended within a sentence: ${counts.cutInSentence}.`)
