import type { WordChange } from '#src/query/word-changes.ts'
import { ChangedWords } from '../changed-words.tsx'
import { Button } from './button.tsx'

type Props = {
  id: string
  mine: string | null
  theirs: { text: string; version: number; by: string }
  words: WordChange[]
}

/** Two texts of one draft: what could not be saved, and what somebody else saved before. One chooses, or takes from both. */
export function ConflictPage({ id, mine, theirs, words }: Props) {
  if (mine === null) {
    return (
      <>
        <h1 className="page-title">Your text is no longer here</h1>
        <p className="mt-3">
          A text that could not be saved is kept for an hour. Your browser may still have it: go back one page.
        </p>
        <p className="mt-3">
          <a href={`/desk/drafts/${id}`}>The draft as it is saved</a>
        </p>
      </>
    )
  }
  return (
    <>
      <h1 className="page-title">{theirs.by} saved this draft meanwhile</h1>
      <p className="mt-3 max-w-[46rem]">
        Neither text is lost. Struck through is what only {theirs.by}’s has, underlined what only yours has.
      </p>
      <details className="mt-4 max-w-[46rem]">
        <summary className="font-semibold">The differences</summary>
        <ChangedWords words={words} />
      </details>
      <div className="mt-6 grid gap-6 lg:grid-cols-2">
        <form method="post" action={`/desk/drafts/${id}/save`}>
          <input type="hidden" name="version" value={theirs.version} />
          <label htmlFor="mine" className="block font-semibold">
            Yours, not saved
          </label>
          <textarea id="mine" name="text" rows={24} defaultValue={mine} className="draft-text mt-1 mb-3" />
          <Button>Save this one over theirs</Button>
        </form>
        <div>
          <label htmlFor="theirs" className="block font-semibold">
            {theirs.by}’s, saved
          </label>
          <textarea id="theirs" rows={24} readOnly defaultValue={theirs.text} className="draft-text mt-1 mb-3" />
          <a href={`/desk/drafts/${id}`} className="button">
            Keep theirs
          </a>
        </div>
      </div>
    </>
  )
}
