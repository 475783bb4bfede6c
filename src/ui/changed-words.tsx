import type { WordChange } from '#src/query/word-changes.ts'

/** Two texts in one: what went is struck out, what came is underlined; both say so to a screen reader. */
export function ChangedWords({ words }: { words: readonly WordChange[] }) {
  return (
    <p className="changed-words" dir="auto">
      {words.map(({ text, change }, place) => {
        const key = `${place} ${change}`
        if (change === 'added') return <ins key={key}>{text}</ins>
        if (change === 'removed') return <del key={key}>{text}</del>
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}
