import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { longestCheckedText } from '#src/transcript/quotation-limits.ts'
import { statementKindSchema } from '#src/transcript/statement.ts'
import type { Outcome } from '../api/operation.ts'
import { slugParameter } from '../api/parameters.ts'
import { askApi } from './ask-api.ts'
import { describeCheck, describeCitations, describeHits, describeStatement } from './describe-answers.ts'

const reading = { readOnlyHint: true, openWorldHint: false } as const

const instructions =
  'Rostrum is an archive of what people said in public, word for word. Search it, read what you found, and quote only words that a tool returned, each with its permalink. Before you repeat a quotation that you know from elsewhere, check it.'

/**
 * The archive for language models (https://modelcontextprotocol.io): tools to search, read, cite and check quotations, each
 * answering with permalinks, and transcripts as resources. Everything in it may be read by anybody.
 * @param siteUrl Public address of the archive, without a slash at its end.
 */
export function createMcpServer(siteUrl: string): McpServer {
  const server = new McpServer({ name: 'rostrum', version: '1.0.0' }, { instructions })
  addSearch(server, siteUrl)
  addRead(server, siteUrl)
  addCite(server, siteUrl)
  addCheck(server, siteUrl)
  addResources(server, siteUrl)
  return server
}

const filters = {
  speaker: slugParameter
    .optional()
    .describe('Only statements of this speaker: the last part of the speaker’s address.'),
  kind: statementKindSchema.optional().describe('Only statements of this kind.'),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .describe('Only events of this year.'),
}

function addSearch(server: McpServer, siteUrl: string): void {
  server.registerTool(
    'search',
    {
      title: 'Search what was said',
      description:
        'Find statements by words. "Phrases" in quotation marks, -word leaves out, OR, speaker:, kind:, before:, after:. Answers with permalinks.',
      inputSchema: {
        query: z.string().min(1).max(500),
        ...filters,
        sort: z.enum(['best', 'newest', 'oldest']).default('best'),
        limit: z.number().int().min(1).max(50).default(10),
        cursor: z.string().max(600).optional().describe('`next` of the answer before, to read on.'),
      },
      annotations: reading,
    },
    async ({ query, ...rest }) =>
      toResult(await askApi('searchStatements', siteUrl, { query: { q: query, ...rest } }), describeHits),
  )
}

function addRead(server: McpServer, siteUrl: string): void {
  server.registerTool(
    'read',
    {
      title: 'Read a statement in full',
      description: 'A whole statement by its permalink or id, with the ids before and after it, and who quotes it.',
      inputSchema: { statement: z.string().min(10).max(500).describe('A permalink, or its last ten characters.') },
      annotations: reading,
    },
    async ({ statement }) =>
      toResult(await askApi('getStatement', siteUrl, { path: { id: idOf(statement) } }), describeStatement),
  )
}

function addCite(server: McpServer, siteUrl: string): void {
  server.registerTool(
    'cite',
    {
      title: 'Cite a statement',
      description:
        'A citation of a statement in APA, Chicago, MLA, Harvard and Bluebook, and as BibTeX, with its permalink.',
      inputSchema: { statement: z.string().min(10).max(500).describe('A permalink, or its last ten characters.') },
      annotations: reading,
    },
    async ({ statement }) =>
      toResult(await askApi('citeStatement', siteUrl, { path: { id: idOf(statement) } }), describeCitations),
  )
}

function addCheck(server: McpServer, siteUrl: string): void {
  server.registerTool(
    'check_quotation',
    {
      title: 'Check quotations',
      description:
        'Whether the quotations in a text were said so, by whom and when: verbatim, shortened, altered, misattributed, or not found, with the permalink of what was said.',
      inputSchema: { text: z.string().min(1).max(longestCheckedText) },
      annotations: reading,
    },
    async ({ text }) => toResult(await askApi('checkQuotations', siteUrl, { body: { text } }), describeCheck),
  )
}

/** The id at the end of a permalink; anything else as it is, to be refused with a reason. */
function idOf(text: string): string {
  return /([0-9A-Za-z]{10})\/?(?:[?#].*)?$/.exec(text.trim())?.[1] ?? text
}

function addResources(server: McpServer, siteUrl: string): void {
  server.registerResource(
    'transcript',
    new ResourceTemplate(`${siteUrl}/transcripts/{slug}.md`, { list: undefined }),
    {
      title: 'A transcript',
      description: 'All that was said, with a permalink for each statement.',
      mimeType: 'text/markdown',
    },
    async (uri, { slug }) => {
      const outcome = await askApi('getTranscript', siteUrl, { path: { slug: String(slug) }, format: 'md' })
      if (!('value' in outcome)) throw new Error(sayWhy(outcome))
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text: String(outcome.value) }] }
    },
  )
}

function sayWhy(outcome: Exclude<Outcome<unknown>, { value: unknown }>): string {
  return 'problem' in outcome ? outcome.problem.detail : `It stands at ${outcome.moved} now.`
}

/** An answer as a tool gives it: a text to be read, and the same as data. */
function toResult(outcome: Outcome<unknown>, write: (value: never) => string): CallToolResult {
  if (!('value' in outcome)) return { isError: true, content: [{ type: 'text', text: sayWhy(outcome) }] }
  return {
    content: [{ type: 'text', text: write(outcome.value as never) }],
    structuredContent: outcome.value as Record<string, unknown>,
  }
}
