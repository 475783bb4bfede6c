import { citePath } from '#src/transcript/permalink.ts'
import { Link } from './link.tsx'

const files = [
  { ending: '.bib', name: 'BibTeX' },
  { ending: '.ris', name: 'RIS' },
  { ending: '.json', name: 'CSL-JSON' },
]

/** A citation as files for reference managers. `path` is the address of what is cited. */
export function CitationDownloads({ path }: { path: string }) {
  return files.map(({ ending, name }, place) => (
    <span key={ending}>
      {place > 0 && ', '}
      <Link href={citePath(path, ending)} download>
        {name}
      </Link>
    </span>
  ))
}
