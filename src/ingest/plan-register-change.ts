import { labelKey } from '#src/parser/label-key.ts'
import { createSpeakerResolver } from '#src/parser/resolve-speaker.ts'
import type { Transaction } from '#src/store/database.ts'
import { findLabelUses, findSpokenBy, type SpokenStatement } from '#src/store/label-uses.ts'
import { findRegister } from '#src/store/speaker-register.ts'
import { findGivenAmong } from '#src/store/statement-speakers.ts'
import type { Speaker } from '#src/transcript/speaker.ts'

/** Statements of a speaker that become another's: all, those with some labels, those in some transcripts, or some by id. */
export type Move = {
  from: string
  to: string
  labels?: readonly string[]
  transcripts?: readonly string[]
  statements?: readonly string[]
}

/** What is asked of the register: entries as they are to be, null for none, and moves. */
export type RegisterChange = { entries: ReadonlyMap<string, Speaker | null>; moves: readonly Move[] }

/** A statement that changes its speaker. `given`: reading its source would not give that, so it is noted. */
export type MovedStatement = SpokenStatement & { to: string; given: boolean }

/** What a change comes to. */
export type RegisterPlan = { register: Speaker[]; moved: MovedStatement[] }

/**
 * Work out what a change of the register comes to: the register after it, and which statements change their speaker. Those
 * are the ones that are moved by name, all of a speaker who is merged into another, and those whose label the register now
 * reads otherwise than before, where it was the register that gave them their speaker. What was moved by name at another
 * time stays.
 */
export async function planRegisterChange(database: Transaction, change: RegisterChange): Promise<RegisterPlan> {
  const before = await findRegister(database)
  const register = applyEntries(before, change.entries)
  const moved = new Map<string, MovedStatement>()
  const add = (statements: readonly SpokenStatement[], to: string, given: boolean) => {
    for (const statement of statements)
      if (!moved.has(statement.id) && statement.slug !== to) moved.set(statement.id, { ...statement, to, given })
  }
  for (const { from, to, ...which } of change.moves) {
    const merged = register.find(({ slug }) => slug === to)?.formerly?.includes(from) === true
    const { labels, transcripts, statements } = which
    if (labels) add(await findSpokenBy(database, { slug: from, labels }), to, !merged)
    if (transcripts) add(await findSpokenBy(database, { slug: from, transcripts }), to, !merged)
    for (const ids of inPieces(statements ?? [])) add(await findSpokenBy(database, { slug: from, ids }), to, !merged)
    if (Object.keys(which).length === 0) add(await findSpokenBy(database, { slug: from }), to, !merged)
  }
  for (const { label, date, slug, to } of await findReread(database, before, register, change.entries)) {
    add(await withoutGiven(database, await findSpokenBy(database, { slug, label, date })), to, true)
  }
  return { register, moved: [...moved.values()] }
}

function applyEntries(register: readonly Speaker[], entries: RegisterChange['entries']): Speaker[] {
  const known = new Set(register.map(({ slug }) => slug))
  const kept = register.flatMap((entry): Speaker[] => {
    const changed = entries.get(entry.slug)
    return changed === undefined ? [entry] : changed === null ? [] : [changed]
  })
  const fresh = [...entries].flatMap(([slug, entry]) => (entry === null || known.has(slug) ? [] : [entry]))
  return [...kept, ...fresh]
}

type Reread = { label: string; date: string; slug: string; to: string }

/** The labels, by day, that gave a statement its speaker and would give it another one now. */
async function findReread(
  database: Transaction,
  before: readonly Speaker[],
  after: readonly Speaker[],
  entries: RegisterChange['entries'],
): Promise<Reread[]> {
  const changed = [...before, ...after].filter(({ slug }) => entries.has(slug))
  const words = new Set(
    changed.flatMap(({ name, labels }) => [name, ...labels.map(({ label }) => label)].flatMap(toKeys)),
  )
  const uses = (await findLabelUses(database)).filter(({ label }) => toKeys(label).some((word) => words.has(word)))
  const readers = new Map<string, (label: string) => [string, string]>()
  return uses.flatMap(({ label, date, slug }): Reread[] => {
    const read = readers.get(date) ?? createReader(before, after, date)
    readers.set(date, read)
    const [was, is] = read(label)
    return was === slug && is !== was ? [{ label, date, slug, to: is }] : []
  })
}

const toKeys = (text: string) => labelKey(text).split(' ')

/** Who is behind a label on a day, before and after. */
function createReader(before: readonly Speaker[], after: readonly Speaker[], date: string) {
  const [old, fresh] = [before, after].map((register) => {
    const merged = new Map(register.flatMap(({ slug, formerly = [] }) => formerly.map((former) => [former, slug])))
    const { resolve } = createSpeakerResolver(register, [], date, undefined)
    return (label: string): string => {
      const { slug } = resolve(label).speaker
      return merged.get(slug) ?? slug
    }
  })
  return (label: string): [string, string] => [old?.(label) ?? '', fresh?.(label) ?? '']
}

/** Without those of which the desk said before who says them. */
async function withoutGiven(database: Transaction, statements: readonly SpokenStatement[]): Promise<SpokenStatement[]> {
  const ids = statements.map(({ id }) => id)
  const given = await findGivenAmong(database, ids)
  return statements.filter(({ id }) => !given.has(id))
}

function inPieces<Item>(items: readonly Item[]): Item[][] {
  const pieces: Item[][] = []
  for (let start = 0; start < items.length; start += 5000) pieces.push(items.slice(start, start + 5000))
  return pieces
}
