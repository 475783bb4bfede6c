import type { StatementIndex } from '../index/statement-index.ts'
import type { Spelling } from '../match/term-planner.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { QueryNode, WordNode } from '../query/query-node.ts'
import { fold } from '../text/fold.ts'
import { tokenize } from '../text/tokenize.ts'
import { hasUnspacedScript } from '../text/unspaced-script.ts'

/** What a snippet marks: terms one by one, and runs of terms only where they stand together. */
export type WordsToMark = {
  /** Each with how much it is worth to show, of 0 to 1. */
  terms: ReadonlyMap<string, number>
  prefixes: readonly string[]
  phrases: readonly (readonly string[])[]
}

/** Words spelt nearly alike that are marked for one, at most. */
const mostSimilar = 8
/** Worth of another form beside the form as typed. */
const formWorth = 0.6

/** Works out what the snippets of a query mark; a page of results asks twenty times for the same. */
export class SnippetWords {
  private readonly index: StatementIndex
  private readonly spelling: (query: QueryNode) => Spelling
  private query: string | undefined
  private version = -1
  private words: WordsToMark = { terms: new Map(), prefixes: [], phrases: [] }

  /** @param spelling How the words of a query are searched. */
  constructor(index: StatementIndex, spelling: (query: QueryNode) => Spelling) {
    this.index = index
    this.spelling = spelling
  }

  of(query: string): WordsToMark {
    if (query !== this.query || this.version !== this.index.version) {
      const { query: node } = parseQuery(query)
      this.words = new WordCollector(this.index, this.spelling(node)).collect(node)
      this.query = query
      this.version = this.index.version
    }
    return this.words
  }
}

class WordCollector {
  private readonly index: StatementIndex
  private readonly spelling: Spelling
  private readonly terms = new Map<string, number>()
  private readonly prefixes: string[] = []
  private readonly phrases: string[][] = []

  constructor(index: StatementIndex, spelling: Spelling) {
    this.index = index
    this.spelling = spelling
  }

  collect(query: QueryNode): WordsToMark {
    this.visit(query)
    return { terms: this.terms, prefixes: this.prefixes, phrases: this.phrases }
  }

  private visit(node: QueryNode): void {
    if (node.type === 'and' || node.type === 'or') for (const child of node.nodes) this.visit(child)
    else if (node.type === 'near') for (const part of node.parts) this.visit(part)
    else if (node.type === 'phrase') this.addRun(node.text)
    else if (node.type === 'word') this.addWord(node)
  }

  /** Words that are marked only together. @returns whether there are several. */
  private addRun(text: string): boolean {
    const run = wordsByPosition(text)
    const [only] = run
    if (run.length > 1) this.phrases.push(run)
    else if (only !== undefined) this.terms.set(only, 1)
    return run.length > 1
  }

  private addWord({ text, match }: WordNode): void {
    const run = wordsByPosition(text)
    const several = this.addRun(text)
    for (const { term, position } of tokenize(text)) {
      // Of a run of Chinese, the last character is a term as well; it is marked only where it was searched alone.
      const lone = hasUnspacedScript(term) && [...term].length === 1
      if (run[position] !== term && !lone) this.terms.set(term, 1)
      if (lone && !several) this.prefixes.push(term)
    }
    const last = run.at(-1)
    if (match === 'prefix' && last !== undefined) this.prefixes.push(last)
    if (match === 'forms' && !several) this.addForms(text.toLowerCase())
  }

  private addForms(word: string): void {
    const { forms, vocabulary } = this.index
    for (const code of forms.of(word)) this.addForm(vocabulary.termOf(code))
    if (this.spelling.of !== 'rare' && forms.of(word).some((code) => vocabulary.frequencyOf(code) > 0)) return
    for (const { term } of this.spelling.similar.find(fold(word), mostSimilar)) {
      this.addForm(term)
      for (const code of forms.of(term)) this.addForm(vocabulary.termOf(code))
    }
  }

  private addForm(term: string): void {
    if (!this.terms.has(term)) this.terms.set(term, formWorth)
  }
}

/** One term a position: a phrase in the spelling of its parts. */
function wordsByPosition(text: string): string[] {
  const words: string[] = []
  for (const { term, position } of tokenize(text)) words[position] ??= term
  return words
}
