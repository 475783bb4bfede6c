import { tokenize } from '../text/tokenize.ts'

/** Names found by the beginnings of their words. There are thousands, not millions: they are looked through. */
export class NameIndex {
  private readonly words: string[][] = []

  /** Add the names that are new at the end of a list that only grows. */
  catchUp(names: readonly string[]): void {
    for (const name of names.slice(this.words.length)) this.words.push(tokenize(name).map(({ term }) => term))
  }

  /** Places in the list of the names that have a word beginning with each word of a text; all but the last word in full. */
  find(text: string): number[] {
    const typed = tokenize(text).map(({ term }) => term)
    const last = typed.pop() ?? ''
    const places: number[] = []
    for (const [place, words] of this.words.entries()) {
      if (!words.some((word) => word.startsWith(last))) continue
      if (typed.every((term) => words.includes(term))) places.push(place)
    }
    return places
  }
}
