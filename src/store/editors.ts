import type { Database, Transaction } from './database.ts'

/** An account of the desk as others see it: no secret in it. */
export type EditorRow = {
  id: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
  createdAt: Date
}

const visible = { id: true, name: true, email: true, role: true, disabledAt: true, createdAt: true } as const

/** All accounts, by name. */
export async function findEditors(database: Database | Transaction): Promise<EditorRow[]> {
  return database.editor.findMany({ select: visible, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
}

/** The account with this e-mail address. */
export async function findEditorByEmail(database: Database | Transaction, email: string): Promise<EditorRow | null> {
  return database.editor.findUnique({ where: { email: email.trim().toLowerCase() }, select: visible })
}

/** The account with this id. */
export async function findEditor(database: Database | Transaction, id: string): Promise<EditorRow | null> {
  return database.editor.findUnique({ where: { id }, select: visible })
}
