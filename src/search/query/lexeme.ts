/** The names a field goes by in a query. */
export const fieldNames = [
  'speaker',
  'kind',
  'title',
  'place',
  'event',
  'lang',
  'outlet',
  'year',
  'before',
  'after',
  'id',
] as const
export type FieldName = (typeof fieldNames)[number]

/** What a query is made of, before its grammar. `written` is how it was typed. */
export type Lexeme =
  | { type: 'open' | 'close' | 'or' | 'and' | 'not'; written: string }
  | { type: 'word'; written: string }
  /** `distance` is the number after `~`, null without one. */
  | { type: 'quoted'; written: string; text: string; distance: number | null; closed: boolean }
  | { type: 'field'; written: string; name: FieldName; value: string }
  /** `near:5`, with an opening parenthesis next. */
  | { type: 'near'; written: string; distance: number }
