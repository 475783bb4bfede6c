import type { Messages } from './words.ts'

/** A query to try, and what it finds: the key of a sentence among the messages. */
export type SearchExample = { query: string; finds: keyof Messages['searchHelp']['finds'] }

/** A part of the query language with its examples; its words are among the messages. */
export type SearchHelpPart = {
  id: 'words' | 'operators' | 'phrases' | 'fields'
  examples: readonly SearchExample[]
}

/** The query language as its users learn it. tests/unit/ui/search-help.test.ts parses every example. */
export const searchHelp: readonly SearchHelpPart[] = [
  {
    id: 'words',
    examples: [
      { query: 'economic cooperation', finds: 'both' },
      { query: '=vaccine', finds: 'form' },
      { query: 'multipolar*', finds: 'prefix' },
    ],
  },
  {
    id: 'operators',
    examples: [
      { query: 'inflation OR prices', finds: 'either' },
      { query: 'inflation -gas', finds: 'without' },
      { query: '(Russia OR China) security', finds: 'group' },
    ],
  },
  {
    id: 'phrases',
    examples: [
      { query: '"rule of law"', finds: 'phrase' },
      { query: '"president team"~5', finds: 'distance' },
      { query: 'near:8(climate economy)', finds: 'near' },
    ],
  },
  {
    id: 'fields',
    examples: [
      { query: 'vaccine speaker:psaki', finds: 'speaker' },
      { query: 'speaker:"Jake Sullivan" NATO', finds: 'fullName' },
      { query: 'schools kind:question', finds: 'kind' },
      { query: 'title:rescue workers', finds: 'title' },
      { query: 'place:Almaty security', finds: 'place' },
      { query: 'event:gaggle climate', finds: 'event' },
      { query: 'lang:en energy', finds: 'language' },
      { query: 'virus -outlet:Reuters', finds: 'outlet' },
      { query: 'Russia year:2021..2022', finds: 'years' },
      { query: 'Russia after:2022-01 before:2022-05-20', finds: 'between' },
      { query: 'id:kn6fy55waa', finds: 'id' },
    ],
  },
]
