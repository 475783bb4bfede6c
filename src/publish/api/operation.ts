import type { z } from 'zod'

/** Where the API stands. */
export const apiPath = '/api/v1'

/** A way in which an answer leaves beside JSON. */
export type Format = { extension: string; mediaType: string; write: (value: unknown) => string | Promise<string> }

/** What is wrong with a request, as RFC 9457 has it; `detail` says what to do about it. */
export type ApiProblem = { status: number; title: string; detail: string } & Record<string, unknown>

/** What came of a request. */
export type Outcome<Value> =
  | { value: Value; lastModified?: Date | null; status?: number; location?: string }
  | { problem: ApiProblem }
  /** What was asked for stands at another path of the API now. */
  | { moved: string }

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : Record<string, never>

/** A request that was understood. */
export type Asked<Path, Query, Body> = {
  path: Parsed<Path>
  query: Parsed<Query>
  body: Body extends z.ZodType ? z.output<Body> : undefined
  /** Public address of the archive, without a slash at its end. */
  siteUrl: string
}

type Description<Path, Query, Body, Answer extends z.ZodType> = {
  /** Its name in the document and in clients. */
  id: string
  method: 'GET' | 'POST'
  /** Below `/api/v1`, with `{names}` in braces. */
  at: string
  tag: string
  summary: string
  description?: string
  path?: Path
  query?: Query
  body?: Body
  answer: Answer
  /** Whether the answer is a page of `items`, which leaves as JSON Lines and CSV as well. */
  list?: true
  formats?: readonly Format[]
  /** Statuses of the answer beside 200, 304 and those that every request can meet. */
  problems?: readonly number[]
  status?: 201
  /** What a token must be for; reading needs none. */
  scope?: 'read' | 'draft' | 'publish'
  /** Characters of its body, at most; 700,000 unless told. */
  longestBody?: number
  /** What a request counts for in the limit; 1 unless told. */
  cost?: number
}

/** One thing that the API does: the single source of its validation, its types and its part of the document. */
export type Operation = Description<
  z.ZodObject | undefined,
  z.ZodObject | undefined,
  z.ZodType | undefined,
  z.ZodType
> & {
  run: (asked: Asked<z.ZodType, z.ZodType, z.ZodType>) => Promise<Outcome<unknown>>
}

/** Describe an operation and say what it does; the types of what it is asked and answers come from its schemas. */
export function defineOperation<
  Answer extends z.ZodType,
  Path extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  description: Description<Path, Query, Body, Answer>,
  run: (asked: Asked<Path, Query, Body>) => Promise<Outcome<z.input<Answer>>>,
): Operation {
  return { ...description, run } as unknown as Operation
}

/** The answer to what is not there. */
export function notFound(what: string): { problem: ApiProblem } {
  return { problem: { status: 404, title: 'Not there', detail: `The archive has no ${what}.` } }
}
