import type { ReactNode } from 'react'
import type { CheckedQuotation } from '#src/query/quotation-views.ts'
import { Link } from './link.tsx'
import { describeVerdict } from './verdicts.ts'

/** A text as it was pasted, each of its quotations a way to the verdict on it. */
export function QuotedText({ text, quotations }: { text: string; quotations: readonly CheckedQuotation[] }) {
  const pieces: ReactNode[] = []
  let from = 0
  for (const { number, start, end, verdict } of quotations) {
    const { sign, name } = describeVerdict(verdict)
    pieces.push(text.slice(from, start))
    pieces.push(
      <Link key={number} id={`in-text-${number}`} href={`#quotation-${number}`} className={`quotation ${verdict}`}>
        {text.slice(start, end)}
        <sup aria-hidden="true">{sign}</sup>
        <span className="sr-only"> ({name})</span>
      </Link>,
    )
    from = end
  }
  return (
    <div className="quoted-text" dir="auto">
      {pieces}
      {text.slice(from)}
    </div>
  )
}
