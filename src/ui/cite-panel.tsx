import { citePath } from '#src/transcript/permalink.ts'
import { CitationDownloads } from './citation-downloads.tsx'
import { CopyText } from './copy-text.tsx'

/** How to cite a page, folded up: one line to copy, every style and the files behind links. */
export function CitePanel({ path, citation }: { path: string; citation: string }) {
  return (
    <details className="panel">
      <summary>Cite</summary>
      <div className="space-y-2 pt-2">
        <p className="select-all font-serif" dir="auto">
          {citation}
        </p>
        <p>
          <CopyText text={citation} what="the citation" />
        </p>
        <p>
          <a href={citePath(path)}>APA, Chicago, MLA, Harvard, Bluebook</a>
        </p>
        <p>
          For a reference manager: <CitationDownloads path={path} />
        </p>
      </div>
    </details>
  )
}
