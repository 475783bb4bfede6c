import { type Comparison, compareQuotation } from '#src/search/quotation/compare-quotation.ts'
import type { Attribution } from '#src/search/quotation/find-attributions.ts'
import { judgeLikeness, type Likeness } from '#src/search/quotation/judge-quotation.ts'
import type { FoundPassages, PassageCandidate } from '#src/search/quotation/passage-engine.ts'
import { cutPassage } from '#src/transcript/passage.ts'
import { passagePath, statementPath } from '#src/transcript/permalink.ts'
import type { PassageView, Verdict } from './quotation-views.ts'
import { bestCandidates, type PassageSource } from './read-passages.ts'

/** Words more that may differ where the one whom the text names says it: then it is theirs, changed. */
const patience = 1
/** Words that say whose they are, even without the rest of the sentence. */
const fewestToMisattribute = 5
/** Share of a quotation’s words that the nearest passage must have to be worth showing. */
const leastNear = 0.4
/** Characters of what stands around a passage. */
const around = 40

type Judged = { verdict: Verdict; passage: PassageView | null; fits: boolean | null; exact: boolean }
type Held = { source: PassageSource; comparison: Comparison; likeness: Likeness; wanted: boolean }

/** The verdict on one quotation, from the statements that the index found, as the store has them. */
export function judge(
  { text, attribution, found }: { text: string; attribution: Attribution | null; found: FoundPassages },
  sources: ReadonlyMap<string, PassageSource>,
): Judged {
  const best = chooseBest(bestCandidates(found).flatMap((candidate) => hold(text, candidate, sources)))
  if (!best) return { ...nowhere, verdict: 'not-found' }
  const { comparison, likeness, source } = best
  const near = comparison.kept >= comparison.words * leastNear
  if (likeness === 'different') return { ...nowhere, verdict: 'not-found', passage: near ? toPassageView(best) : null }
  const fits = attribution && doesFit(attribution, source)
  const passage = toPassageView(best)
  const exact = likeness === 'same'
  if (likeness === 'altered' || fits !== false) {
    return { verdict: likeness === 'same' ? 'verbatim' : likeness, passage, fits, exact }
  }
  return { verdict: comparison.words < fewestToMisattribute ? 'not-found' : 'misattributed', passage, fits, exact }
}

const nowhere = { passage: null, fits: null, exact: false }

function hold(text: string, candidate: PassageCandidate, sources: ReadonlyMap<string, PassageSource>): Held[] {
  const source = sources.get(candidate.id)
  if (!source) return []
  const { first, last, words, wanted } = candidate
  const comparison = compareQuotation(text, source.statement.text, {
    near: { first: first / words, last: last / words },
    corrections: source.statement.corrections,
  })
  return [{ source, comparison, likeness: judgeLikeness(comparison), wanted }]
}

/** The closest; somebody whom the text names when theirs is about as close. */
function chooseBest(held: readonly Held[]): Held | undefined {
  const [best] = [...held].sort((one, other) => one.comparison.cost - other.comparison.cost)
  const own = held.find(({ wanted, likeness }) => wanted && likeness !== 'different')
  return own && best && own.comparison.cost <= best.comparison.cost + patience + 0.02 ? own : best
}

/** Whether it was said by whom the text names; null where that can’t be told. */
function doesFit({ speakers, stated }: Attribution, { statement }: PassageSource): boolean | null {
  if (statement.speaker !== null && speakers.includes(statement.speaker.slug)) return true
  // A question by a reporter without a name may be of anybody whom the archive doesn’t know.
  if (!stated || statement.speaker === null || (speakers.length === 0 && statement.kind === 'question')) return null
  return false
}

function toPassageView({ source: { statement, transcript }, comparison }: Held): PassageView {
  const { id, kind, speaker, label, text } = statement
  const { slug, title, date, place, language } = transcript
  const { start, end, differences, kept, words, changed, elided, corrections } = comparison
  const named = cutPassage(text, { start, end })
  return {
    statement: { id, kind, speaker, label },
    path: named ? passagePath(id, named) : statementPath(id),
    transcript: { slug, title, date, place, language },
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
    ...{ differences, kept, words, changed, elided, corrections },
  }
}
