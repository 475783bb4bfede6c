import { z } from 'zod'
import { type OpenApiDocument, writeOpenApi } from './openapi-document.ts'
import { defineOperation, type Operation } from './operation.ts'
import { changesOperation } from './operations/changes.ts'
import { popoloOperation } from './operations/popolo.ts'
import { checkQuotationsOperation } from './operations/quotations.ts'
import {
  frequencyOperation,
  groupedSearchOperation,
  searchOperation,
  suggestionsOperation,
} from './operations/search.ts'
import { speakerOperation, speakersOperation } from './operations/speakers.ts'
import { statementCitationsOperation, statementOperation, versionsOperation } from './operations/statements.ts'
import {
  exchangeOperation,
  exchangesOperation,
  revisionOperation,
  revisionsOperation,
  transcriptCitationsOperation,
  transcriptOperation,
  transcriptStatementsOperation,
  transcriptsOperation,
} from './operations/transcripts.ts'
import { uploadOperation } from './operations/uploads.ts'

const described: readonly Operation[] = [
  ...[searchOperation, groupedSearchOperation, frequencyOperation, suggestionsOperation],
  ...[transcriptsOperation, transcriptOperation, transcriptStatementsOperation],
  ...[exchangesOperation, exchangeOperation, revisionsOperation, revisionOperation, transcriptCitationsOperation],
  ...[statementOperation, versionsOperation, statementCitationsOperation],
  ...[speakersOperation, speakerOperation, popoloOperation],
  checkQuotationsOperation,
  changesOperation,
  uploadOperation,
]

const openApiOperation = defineOperation(
  {
    id: 'getDocument',
    method: 'GET',
    at: '/openapi',
    tag: 'Document',
    summary: 'This document',
    answer: z.record(z.string(), z.unknown()).meta({ id: 'Document', description: 'OpenAPI 3.1.' }),
  },
  async ({ siteUrl }) => ({ value: getDocument(siteUrl), lastModified: since }),
)

/** The document comes with the program: it is as old as this process can tell. */
const since = new Date()

const documents = new Map<string, OpenApiDocument>()

/** The document of all operations, written once for an address. */
export function getDocument(siteUrl: string): OpenApiDocument {
  const document = documents.get(siteUrl) ?? writeOpenApi(operations, siteUrl)
  documents.set(siteUrl, document)
  return document
}

/** Everything that the API does, in the order of its document. */
export const operations: readonly Operation[] = [...described, openApiOperation]
