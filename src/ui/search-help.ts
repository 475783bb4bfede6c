/** A query to try, and what it finds. */
export type SearchExample = { query: string; finds: string }

/** A part of the query language with its examples. */
export type SearchHelpPart = { title: string; id: string; says: string; examples: readonly SearchExample[] }

/** The query language as its users learn it. tests/unit/ui/search-help.test.ts parses every example. */
export const searchHelp: readonly SearchHelpPart[] = [
  {
    title: 'Words',
    id: 'words',
    says: 'A statement is found when it has all the words, in any order. Other forms of a word are found as well, after the exact one; capitals, accents and curly apostrophes make no difference.',
    examples: [
      { query: 'economic cooperation', finds: 'both words, also “economy” and “cooperate”' },
      { query: '=vaccine', finds: 'this form only, not “vaccines” or “vaccinated”' },
      { query: 'multipolar*', finds: 'all words that begin so, such as “multipolarity”' },
    ],
  },
  {
    title: 'This or that, and not',
    id: 'operators',
    says: 'OR, in capitals, takes one or the other and binds more tightly than words that stand side by side. A minus or NOT leaves out. Parentheses group.',
    examples: [
      { query: 'inflation OR prices', finds: 'one of the two' },
      { query: 'inflation -gas', finds: 'inflation, without gas' },
      { query: '(Russia OR China) security', finds: 'security together with either country' },
    ],
  },
  {
    title: 'Phrases and nearness',
    id: 'phrases',
    says: 'Quotation marks keep words side by side, exactly as written. A number after them, or near: with a number, lets so many other words stand between; near: takes any order and phrases too.',
    examples: [
      { query: '"rule of law"', finds: 'the phrase' },
      { query: '"president team"~5', finds: 'the words with at most five others among them' },
      { query: 'near:8(climate economy)', finds: 'the words near each other, in any form and order' },
    ],
  },
  {
    title: 'Who, when, where',
    id: 'fields',
    says: 'A field narrows a search down. Values of several words stand in quotation marks. Fields can be left out with a minus and joined with OR.',
    examples: [
      {
        query: 'vaccine speaker:psaki',
        finds: 'what a speaker says: by name, label, or the last part of the speaker’s address',
      },
      { query: 'speaker:"Jake Sullivan" NATO', finds: 'the same with a name of two words' },
      { query: 'schools kind:question', finds: 'questions only; also answer, remark, interjection, note' },
      { query: 'title:rescue workers', finds: 'in transcripts with a word in their title' },
      { query: 'place:Almaty security', finds: 'said at a place' },
      { query: 'event:gaggle climate', finds: 'said at a kind of event' },
      { query: 'lang:en energy', finds: 'said, or written down, in a language' },
      { query: 'virus -outlet:Reuters', finds: 'without what journalists of an outlet say, where the source names it' },
      { query: 'Russia year:2021..2022', finds: 'said in these years; also year:2022 and year:2022..' },
      { query: 'Russia after:2022-01 before:2022-05-20', finds: 'said between; a day, a month or a year' },
      { query: 'id:kn6fy55waa', finds: 'one statement by the ten letters and digits of its address' },
    ],
  },
]
