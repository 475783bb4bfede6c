import 'server-only'
import { resolveStatementAddress } from '#src/query/resolve-statement-address.ts'

/** What became of a statement's address: live, moved, gone or unknown. Asked anew each time; it costs a row or two. */
export const loadStatementAddress = resolveStatementAddress
