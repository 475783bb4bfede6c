import type { Verdict } from '#src/query/quotation-views.ts'
import { describeVerdict } from './verdicts.ts'

/** A verdict by its word and its sign; the colour only repeats it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { name, sign } = describeVerdict(verdict)
  return (
    <span className={`verdict ${verdict}`}>
      <span className="sign" aria-hidden="true">
        {sign}
      </span>
      {name}
    </span>
  )
}
