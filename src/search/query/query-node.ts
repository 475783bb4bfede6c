import type { StatementKind } from '#src/transcript/statement.ts'

/** What a query asks for, as a tree. */
export type QueryNode =
  | { type: 'everything' }
  | WordNode
  | PhraseNode
  | NearNode
  | FieldNode
  | { type: 'and'; nodes: QueryNode[] }
  | { type: 'or'; nodes: QueryNode[] }
  | { type: 'not'; node: QueryNode }

/** A word as typed: in all its forms, only so (`=exact`), or as the beginning of words (`prefix*`). */
export type WordNode = { type: 'word'; text: string; match: 'forms' | 'exact' | 'prefix' }

/** Words one after another, as typed between quotation marks; the last one may be a prefix. */
export type PhraseNode = { type: 'phrase'; text: string }

/** Words and phrases in any order with at most `distance` other words among them. */
export type NearNode = { type: 'near'; distance: number; parts: (WordNode | PhraseNode)[] }

/** Fields that are searched by their words. */
export const textFields = ['speaker', 'title', 'place', 'event', 'outlet'] as const
export type TextField = (typeof textFields)[number]

/** Dates as YYYYMMDD, both included. */
export type FieldNode =
  | { type: 'field'; field: TextField; text: string }
  | { type: 'field'; field: 'kind'; kind: StatementKind }
  | { type: 'field'; field: 'date'; from: number; until: number }
  | { type: 'field'; field: 'language'; language: string }
  | { type: 'field'; field: 'id'; id: string }
