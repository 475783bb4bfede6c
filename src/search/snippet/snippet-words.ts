import type { StatementIndex } from '../index/statement-index.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { PhraseNode, QueryNode, WordNode } from '../query/query-node.ts'
import { tokenize } from '../text/tokenize.ts'

/** What a snippet marks: terms one by one, and runs of terms only where they stand together. */
export type WordsToMark = {
  /** Each with how much it is worth to show, of 0 to 1. */
  terms: ReadonlyMap<string, number>
  prefixes: readonly string[]
  phrases: readonly (readonly string[])[]
}

/** Worth of another form beside the form as typed. */
const formWorth = 0.6

/** Works out what the snippets of a query mark; a page of results asks twenty times for the same. */
export class SnippetWords {
  private readonly index: StatementIndex
  private query: string | undefined
  private version = -1
  private words: WordsToMark = { terms: new Map(), prefixes: [], phrases: [] }

  constructor(index: StatementIndex) {
    this.index = index
  }

  of(query: string): WordsToMark {
    if (query !== this.query || this.version !== this.index.version) {
      this.words = collectWords(parseQuery(query).query, this.index)
      this.query = query
      this.version = this.index.version
    }
    return this.words
  }
}

function collectWords(query: QueryNode, index: StatementIndex): WordsToMark {
  const terms = new Map<string, number>()
  const prefixes: string[] = []
  const phrases: string[][] = []
  const visit = (node: QueryNode): void => {
    if (node.type === 'and' || node.type === 'or') node.nodes.forEach(visit)
    else if (node.type === 'near') node.parts.forEach(visit)
    else if (node.type === 'phrase') addPhrase(node)
    else if (node.type === 'word') addWord(node)
  }
  const addPhrase = ({ text }: PhraseNode): void => {
    const words = wordsByPosition(text)
    if (words.length > 1) phrases.push(words)
    else for (const word of words) terms.set(word, 1)
  }
  const addWord = ({ text, match }: WordNode): void => {
    const tokens = tokenize(text)
    const words = wordsByPosition(text)
    if (words.length > 1) phrases.push(words)
    for (const { term } of words.length > 1 ? tokens.filter((token) => !words.includes(token.term)) : tokens) {
      terms.set(term, 1)
    }
    if (match === 'prefix') prefixes.push(words.at(-1) ?? '')
    if (match !== 'forms' || words.length !== 1) return
    for (const code of index.forms.of(text.toLowerCase())) {
      const form = index.vocabulary.termOf(code)
      if (!terms.has(form)) terms.set(form, formWorth)
    }
  }
  visit(query)
  return { terms, prefixes: prefixes.filter((prefix) => prefix !== ''), phrases }
}

/** One term a position: a phrase in the spelling of its parts. */
function wordsByPosition(text: string): string[] {
  const words: string[] = []
  for (const { term, position } of tokenize(text)) words[position] ??= term
  return words
}
