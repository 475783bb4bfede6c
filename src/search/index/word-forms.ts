import { stem } from '../text/stem.ts'

/** Which terms are forms of the same word, language by language. */
export class WordForms {
  /** From language and stem to the codes of the terms with that stem. */
  readonly groups = new Map<string, number[]>()
  readonly languages = new Set<string>()

  /** Of each code, the groups it is in: one for each language that has the word. */
  private readonly groupsOfCode: number[][][] = []
  /** Of each code that was asked for, the codes of its groups together. */
  private readonly formsOfCode: (readonly number[] | undefined)[] = []

  /** Remember that a word of a language is found under a term. */
  note(word: string, language: string, code: number): void {
    const key = `${language}:${stem(word, language)}`
    const group = this.groups.get(key) ?? []
    if (group.includes(code)) return
    group.push(code)
    this.restore(key, group)
  }

  /** Put a group in its place; also one that a snapshot kept. */
  restore(key: string, group: number[]): void {
    this.languages.add(key.slice(0, key.indexOf(':')))
    this.groups.set(key, group)
    for (const code of group) {
      if (this.formsOfCode[code]) this.formsOfCode[code] = undefined
      const groups = this.groupsOfCode[code]
      if (!groups) this.groupsOfCode[code] = [group]
      else if (!groups.includes(group)) groups.push(group)
    }
  }

  /**
   * The codes of the forms that a word has in the languages of the index, itself included where it is known.
   * @param code Its own, where it has one: nothing has to be stemmed then.
   */
  of(word: string, code?: number): readonly number[] {
    const groups = code === undefined ? undefined : this.groupsOfCode[code]
    if (code !== undefined && groups) {
      const forms = this.formsOfCode[code] ?? [...new Set(groups.flat())]
      this.formsOfCode[code] = forms
      return forms
    }
    const codes = new Set<number>()
    for (const language of this.languages) {
      for (const form of this.groups.get(`${language}:${stem(word, language)}`) ?? []) codes.add(form)
    }
    return [...codes]
  }
}
