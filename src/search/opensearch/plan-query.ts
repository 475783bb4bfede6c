import { inverseFrequency } from '../index/impact.ts'
import type { PhraseSlot, Plan, PositionsPlan, TermPlan, Variant } from '../match/plan.ts'
import type { ArchiveWords } from './archive-words.ts'
import { allOf, type ClusterQuery, everything, nothing, queryOfField } from './field-query.ts'

/** What words in place add, as in src/search/match/evaluate.ts. */
const phraseLift = 0.5
/** Variants of a term that are scored one by one, the most frequent; those after them score alike. */
const mostScored = 32
/** Terms at one place of a phrase: a query of the cluster has 1024 clauses at most. */
const mostInSlot = 128

/** A plan in the cluster’s terms: what it finds is what the embedded engine finds, its scores are nearly the same. */
export function queryOfPlan(plan: Plan, words: ArchiveWords): ClusterQuery {
  switch (plan.type) {
    case 'everything':
      return everything
    case 'nothing':
      return nothing
    case 'term':
      return queryOfTerm(plan, words)
    case 'positions':
      return queryOfPositions(plan, words)
    case 'rows':
      return { bool: { filter: [queryOfField(plan.field)] } }
    case 'and':
      return { bool: { must: plan.plans.map((child) => queryOfPlan(child, words)) } }
    case 'or':
      return { bool: { should: plan.plans.map((child) => queryOfPlan(child, words)), minimum_should_match: 1 } }
    case 'not':
      return { bool: { filter: [{ match_all: {} }], must_not: [queryOfPlan(plan.plan, words)] } }
  }
}

/** The best variant counts. The cluster multiplies by how rare a term is; a variant’s weight has that in it already. */
function queryOfTerm({ variants }: TermPlan, words: ArchiveWords): ClusterQuery {
  const { vocabulary } = words
  const frequency = ({ code }: Variant) => vocabulary.frequencyOf(code)
  const inOrder = [...variants].sort((one, other) => frequency(other) - frequency(one))
  const scored = inOrder.slice(0, mostScored)
  const queries: ClusterQuery[] = scored.map((variant) => {
    const rarity = inverseFrequency(Math.min(frequency(variant), words.statements), words.statements)
    return { term: { words: { value: vocabulary.termOf(variant.code), boost: variant.weight / rarity } } }
  })
  const rest = inOrder.slice(mostScored)
  if (rest.length > 0) {
    const terms = rest.map(({ code }) => vocabulary.termOf(code))
    queries.push({ constant_score: { filter: { terms: { words: terms } }, boost: (rest[0]?.weight ?? 0) / 2 } })
  }
  return queries.length === 1 && queries[0] ? queries[0] : { dis_max: { queries } }
}

function queryOfPositions({ words: all, parts, distance }: PositionsPlan, words: ArchiveWords): ClusterQuery {
  if (parts.some((part) => part.some((slot) => slot.length === 0))) return nothing
  const runs = parts.map((part) => runOf(part, words))
  const inPlace = distance === null ? runs : [together(runs, { ordered: false, max_gaps: distance })]
  const filter = inPlace.map((rule) => ({ intervals: { words: rule } }))
  return { bool: { must: [queryOfPlan(all, words)], filter: [allOf(filter)], boost: 1 + phraseLift } }
}

type Rule = Record<string, unknown>

/** Words one right after the other. */
function runOf(part: readonly PhraseSlot[], words: ArchiveWords): Rule {
  return together(
    part.map((slot) => slotOf(slot, words)),
    { ordered: true, max_gaps: 0 },
  )
}

function slotOf(slot: PhraseSlot, { vocabulary }: ArchiveWords): Rule {
  const rules = slot.slice(0, mostInSlot).map((code) => {
    return { match: { query: vocabulary.termOf(code), analyzer: 'keyword' } }
  })
  return rules.length === 1 && rules[0] ? rules[0] : { any_of: { intervals: rules } }
}

function together(rules: readonly Rule[], how: { ordered: boolean; max_gaps: number }): Rule {
  return rules.length === 1 && rules[0] ? rules[0] : { all_of: { intervals: rules, ...how } }
}
