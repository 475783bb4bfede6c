/** Something that who types may mean. `path` leads to it; null for words, which are searched. */
export type SuggestionView = {
  type: 'speaker' | 'transcript' | 'word'
  /** The name, the title, or the query completed. */
  text: string
  path: string | null
  /** YYYY-MM-DD of a transcript. */
  date: string | null
  /** In how many statements. */
  count: number
}
