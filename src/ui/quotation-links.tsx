import type { QuotationLinkView } from '#src/query/views.ts'
import { firstWords } from '#src/transcript/first-words.ts'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { Link } from './link.tsx'
import { nameOfSpeaker } from './speaker-name.tsx'

/** Characters of a quotation that are shown. */
const shown = 240

/** Other statements that quote this one, or that it quotes; nothing where there are none. */
export function QuotationLinks({ title, links }: { title: string; links: readonly QuotationLinkView[] }) {
  if (links.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="font-semibold text-[0.9375rem] text-soft">{title}</h2>
      <ul className="mt-2 space-y-3">
        {links.map((link) => (
          <li key={link.id}>
            <Link href={link.path} className="font-semibold">
              {nameOfSpeaker(link) || kindName(link.kind)}
              <span className="font-normal">
                {', '}
                <Day date={link.transcript.date} />
              </span>
            </Link>
            <span className="text-soft">{` · ${link.transcript.title}`}</span>
            <q className="mt-0.5 block font-serif">{firstWords(link.words, shown)}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}
