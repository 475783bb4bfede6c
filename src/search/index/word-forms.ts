import { stem } from '../text/stem.ts'

/** Which terms are forms of the same word, language by language. */
export class WordForms {
  /** From language and stem to the codes of the terms with that stem. */
  readonly groups = new Map<string, number[]>()
  readonly languages = new Set<string>()

  /** Remember that a word of a language is found under a term. */
  note(word: string, language: string, code: number): void {
    this.languages.add(language)
    const key = `${language}:${stem(word, language)}`
    const group = this.groups.get(key)
    if (!group) this.groups.set(key, [code])
    else if (!group.includes(code)) group.push(code)
  }

  /** Put back a group that a snapshot kept. */
  restore(key: string, codes: number[]): void {
    this.languages.add(key.slice(0, key.indexOf(':')))
    this.groups.set(key, codes)
  }

  /** The codes of the forms that a word has in the languages of the index, itself included where it is known. */
  of(word: string): Set<number> {
    const codes = new Set<number>()
    for (const language of this.languages) {
      for (const code of this.groups.get(`${language}:${stem(word, language)}`) ?? []) codes.add(code)
    }
    return codes
  }
}
