import type { Metadata } from 'next'
import { citeStatementPage } from '#src/publish/citation-item.ts'
import { citationMeta } from '#src/publish/citation-meta.ts'
import type { StatementPageView } from '#src/query/views.ts'
import { firstWords } from '#src/transcript/first-words.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { formatDay } from '#src/ui/format-day.ts'
import { kindName } from '#src/ui/kind-name.ts'
import { nameOfSpeaker } from '#src/ui/speaker-name.tsx'
import { siteUrl } from './_data/site.ts'
import { cardImage } from './card-image.ts'
import { pageAddresses } from './page-addresses.ts'

/** What a statement's page says of itself to search engines and to whoever shares it. */
export function describeStatement(view: StatementPageView): Metadata {
  const { statement, transcript } = view
  const title = `${nameOfSpeaker(statement) || kindName(statement.kind)}, ${formatDay(transcript.date)}: “${firstWords(statement.text, 60)}”`
  const description = firstWords(statement.text, 200)
  const url = statementPath(statement.id)
  return {
    title,
    description,
    alternates: pageAddresses(url),
    other: citationMeta(citeStatementPage(view, { siteUrl: siteUrl(), accessed: null })),
    openGraph: {
      title,
      description,
      type: 'article',
      publishedTime: transcript.date,
      url,
      images: [cardImage(url, title)],
    },
  }
}
