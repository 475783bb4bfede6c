import { CitationDownloads } from './citation-downloads.tsx'
import { CopyText } from './copy-text.tsx'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** A citation in one style: its text in runs, in italics or not. */
type StyledCitation = {
  style: string
  name: string
  edition: string
  runs: { text: string; italic: boolean }[]
  text: string
}

type CitePageProps = {
  what: 'statement' | 'transcript'
  path: string
  item: { title: string; language: string; URL: string }
  citations: StyledCitation[]
}

/** A statement or transcript in every citation style, with the files for reference managers. */
export function CitePage({ what, path, item, citations }: CitePageProps) {
  const t = words('cite')
  return (
    <article className="mx-auto max-w-measure">
      <h1 className="page-title">{t(what === 'statement' ? 'statement' : 'transcript')}</h1>
      <p className="mt-3">
        <Link href={path} lang={item.language} dir="auto">
          {item.title}
        </Link>
      </p>
      <dl className="mt-8">
        {citations.map(({ style, name, edition, runs, text }) => (
          <div key={style} className="border-line border-t py-4">
            <dt className="flex items-baseline justify-between gap-3">
              <span>
                <span className="font-semibold">{name}</span>
                <span className="text-[0.9375rem] text-soft"> {edition}</span>
              </span>
              <CopyText text={text} what={t('whatStyle', { name })} />
            </dt>
            <dd className="mt-2 select-all break-words font-serif text-[1.0625rem] leading-relaxed" dir="auto">
              {runs.map(({ text: run, italic }) => (italic ? <i key={run}>{run}</i> : run))}
            </dd>
          </div>
        ))}
      </dl>
      <section className="border-line border-t pt-4">
        <h2 className="section-title">{t('managers')}</h2>
        <p className="mt-1">
          <CitationDownloads path={path} />
        </p>
        <p className="mt-1 text-[0.9375rem] text-soft">{t('stays')}</p>
      </section>
    </article>
  )
}
