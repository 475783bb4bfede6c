import 'server-only'
import { exportStatements } from '#src/query/export-statements.ts'

/** A whole search result, read while it is sent. */
export const loadExport = exportStatements
