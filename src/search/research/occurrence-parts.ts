import type { Vocabulary } from '../index/vocabulary.ts'
import type { PhraseSlot, Plan, Variant } from '../match/plan.ts'

/** What counts as an occurrence: a run of words, or with a `distance` the words of runs that stand so near each other. */
export type OccurrencePart = { runs: readonly PhraseSlot[][]; distance: number | null }

/** What a plan finds by its words; what it excludes and what it finds by other means occurs nowhere. */
export function occurrencePartsOf(plan: Plan, vocabulary: Vocabulary): OccurrencePart[] {
  switch (plan.type) {
    case 'term':
      return [{ runs: [[withoutNamesakes(plan.variants, vocabulary)]], distance: null }]
    case 'positions':
      return [{ runs: plan.parts, distance: plan.distance }]
    case 'and':
    case 'or':
      return plan.plans.flatMap((child) => occurrencePartsOf(child, vocabulary))
    default:
      return []
  }
}

/** A search for `U.S.` takes “us” as well, where the acronym may be misspelt; to count it would count another word. */
function withoutNamesakes(variants: readonly Variant[], vocabulary: Vocabulary): number[] {
  const terms = new Set(variants.map(({ code }) => vocabulary.termOf(code)))
  return variants
    .map(({ code }) => code)
    .filter((code) => {
      const term = vocabulary.termOf(code)
      return term === term.toUpperCase() || !terms.has(term.toUpperCase())
    })
}
