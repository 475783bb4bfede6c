import type { Difference } from '#src/query/quotation-views.ts'
import { formatCount } from './format-count.ts'

/** Words of a passage that was left out which are shown in full; of a longer one, the first and the last. */
const mostShown = 40
const shownAtEnds = 8

/** What was said and what a quotation makes of it: struck out what it leaves out, underlined what it puts in. */
export function QuotationDifferences({
  differences,
  language,
}: {
  differences: readonly Difference[]
  language: string
}) {
  return (
    <p className="differences" lang={language} dir="auto">
      {differences.map(({ text, change }, place) => {
        const key = `${place} ${change}`
        if (change === 'added') return <Marked key={key} text={text} as="ins" />
        if (change === 'removed') return <Marked key={key} text={text} as="del" />
        if (change === 'skipped') return <Skipped key={key} text={text} />
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}

function Skipped({ text }: { text: string }) {
  const words = text.trim().split(/\s+/)
  const shown =
    words.length <= mostShown
      ? text.trim()
      : `${words.slice(0, shownAtEnds).join(' ')} … ${formatCount(words.length - 2 * shownAtEnds, 'word')} … ${words.slice(-shownAtEnds).join(' ')}`
  return (
    <>
      <span className="skipped">[{shown}]</span>{' '}
    </>
  )
}

/** Words marked without the space around them. */
function Marked({ text, as: Mark }: { text: string; as: 'ins' | 'del' }) {
  return (
    <>
      {/^\s/.test(text) && ' '}
      <Mark>{text.trim()}</Mark>
      {/\s$/.test(text) && ' '}
    </>
  )
}
