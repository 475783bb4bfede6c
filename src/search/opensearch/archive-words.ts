import { TokenReader } from '../index/token-reader.ts'
import { Vocabulary } from '../index/vocabulary.ts'
import { WordForms } from '../index/word-forms.ts'

/** The number of statements that use a term, or that a word of a language is found under a term: `en:bank`, `banks`. */
export type TermCount = { term: string; statements: number }
export type TermForm = { group: string; term: string }

/** What every web server knows of the words of the whole archive: how frequent each is, and which are forms of each other. */
export class ArchiveWords {
  readonly vocabulary = new Vocabulary()
  readonly forms = new WordForms()
  readonly reader = new TokenReader(this.vocabulary, this.forms)
  /** Statements in the archive. */
  statements = 0

  /** Know the counts anew; terms that are not among them are in no statement any more. */
  replace(statements: number, counts: Iterable<TermCount>): void {
    this.statements = statements
    this.vocabulary.frequencies.items.fill(0)
    for (const { term, statements } of counts) this.vocabulary.setFrequency(this.vocabulary.add(term), statements)
  }

  /** Know that terms are forms of words. */
  noteForms(forms: Iterable<TermForm>): void {
    for (const { group, term } of forms) {
      const codes = this.forms.groups.get(group) ?? []
      const code = this.vocabulary.add(term)
      if (codes.includes(code)) continue
      codes.push(code)
      this.forms.restore(group, codes)
    }
  }

  /** Know that a statement came with these terms, or with -1 went. */
  count(terms: Iterable<string>, by: 1 | -1): void {
    this.statements += by
    for (const term of terms) this.vocabulary.count(this.vocabulary.add(term), by)
  }
}
