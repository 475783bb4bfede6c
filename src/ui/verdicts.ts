import type { Verdict } from '#src/query/quotation-views.ts'

/** What each verdict is called, its sign, and what it means and doesn’t. */
export const verdictWords: Record<Verdict, { name: string; sign: string; means: string }> = {
  verbatim: {
    name: 'Verbatim',
    sign: '✓',
    means:
      'These words were said one after another. Capitals, punctuation, hyphens and kinds of quotation marks don’t count; neither does a stage direction such as “(Laughter.)” that was left out. It says nothing about whether the quotation is fair: read what stands around it.',
  },
  shortened: {
    name: 'Verbatim, shortened',
    sign: '⋯',
    means:
      'Every word was said, in this order. Where the quotation has an ellipsis or square brackets, other words stood there: they are shown, so that you can see whether they matter.',
  },
  altered: {
    name: 'Altered',
    sign: '≠',
    means:
      'Somebody said this in other words: up to about a third of the words were changed, put in or left out without a mark. Each difference is shown.',
  },
  misattributed: {
    name: 'Misattributed',
    sign: '⇄',
    means: 'The words are right, and the text gives them to somebody other than the one who is on record with them.',
  },
  'not-found': {
    name: 'Not found',
    sign: '✕',
    means:
      'Nobody in this archive is on record with anything like it. That doesn’t mean it was never said: only that no transcript here has it, or that more than a third of it was changed. Where something comes near, it is shown.',
  },
  'too-short': {
    name: 'Too short',
    sign: '–',
    means: 'A word or two in quotation marks: anybody may have said them, so nothing can be told.',
  },
}

/** All verdicts in the order of a list. */
export const verdicts = Object.keys(verdictWords) as Verdict[]
