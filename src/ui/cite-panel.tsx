import { citePath } from '#src/transcript/permalink.ts'
import { CitationDownloads } from './citation-downloads.tsx'
import { CopyText } from './copy-text.tsx'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** How to cite a page, folded up: one line to copy, every style and the files behind links. */
export function CitePanel({ path, citation }: { path: string; citation: string }) {
  const t = words('cite')
  return (
    <details className="panel">
      <summary>{t('cite')}</summary>
      <div className="space-y-2 pt-2">
        <p className="select-all font-serif" dir="auto">
          {citation}
        </p>
        <p>
          <CopyText text={citation} what={t('what')} />
        </p>
        <p>
          <Link href={citePath(path)}>APA, Chicago, MLA, Harvard, Bluebook</Link>
        </p>
        <p>
          {t('managers')}: <CitationDownloads path={path} />
        </p>
      </div>
    </details>
  )
}
