import type { Verdict } from '#src/query/quotation-views.ts'
import { words } from './words.ts'

/** The sign of each verdict, in the order of a list. */
const signs: Record<Verdict, string> = {
  verbatim: '✓',
  shortened: '⋯',
  altered: '≠',
  misattributed: '⇄',
  'not-found': '✕',
  'too-short': '–',
}

/** All verdicts in the order of a list. */
export const verdicts = Object.keys(signs) as Verdict[]

/** What a verdict is called, its sign, and what it means and doesn’t. */
export function describeVerdict(verdict: Verdict): { name: string; sign: string; means: string } {
  const t = words('verdicts')
  return { name: t(`${verdict}.name`), sign: signs[verdict], means: t(`${verdict}.means`) }
}
