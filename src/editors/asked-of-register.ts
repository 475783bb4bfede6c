import { z } from 'zod'
import { isSameLabel } from '#src/ingest/canonical-text.ts'
import type { RegisterChange } from '#src/ingest/plan-register-change.ts'
import type { Transaction } from '#src/store/database.ts'
import { findSpeakerChange, type SpeakerChangeKind } from '#src/store/speaker-changes.ts'
import { findRegister, spellEntry } from '#src/store/speaker-register.ts'
import { findSpeaker } from '#src/store/speakers.ts'
import { isoDateSchema } from '#src/transcript/iso-date.ts'
import { type Speaker, type SpeakerLabel, speakerSchema } from '#src/transcript/speaker.ts'

const slug = speakerSchema.shape.slug
const some = z.array(z.string().min(1).max(300)).max(2000).default([])

/** What an administrator asks of the register of speakers. */
export const askedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edit'), entry: speakerSchema }),
  /** One more label, and the role in which somebody has it; of somebody whom the register need not know yet. */
  z.object({
    ...{ kind: z.literal('label'), slug, name: speakerSchema.shape.name, label: z.string().min(1).max(300) },
    ...{
      since: isoDateSchema.optional(),
      until: isoDateSchema.optional(),
      role: z.string().min(1).max(200).optional(),
    },
  }),
  z.object({ kind: z.literal('merge'), slug, into: slug }),
  z.object({
    ...{ kind: z.literal('split'), slug, name: speakerSchema.shape.name, to: slug },
    /** What goes to the new one: labels, whole transcripts (by slug), single statements (by id). */
    ...{ labels: some, transcripts: some, statements: some },
  }),
  z.object({ kind: z.literal('undo'), change: z.int().min(1) }),
])
export type Asked = z.infer<typeof askedSchema>

/** What is asked for as a change, and how it is called in the list of changes; or why it can't be. */
export type UnderstoodChange =
  | {
      change: RegisterChange
      kind: SpeakerChangeKind
      summary: string
      undoes: number | null
      /** What speakers were called whom no register names. */
      names?: Record<string, string>
    }
  | { problem: string }

/** Make a change of the register out of what is asked for. */
export async function understand(database: Transaction, asked: Asked): Promise<UnderstoodChange> {
  if (asked.kind === 'edit') return edit(database, asked.entry)
  if (asked.kind === 'label') return giveLabel(database, asked)
  if (asked.kind === 'merge') return merge(database, asked)
  if (asked.kind === 'split') return split(database, asked)
  return undo(database, asked.change)
}

const nobody = (missing: string) => ({ problem: `There is no speaker at the address ${missing}.` })

/** The entry of a speaker, or what it would be for one that only transcripts name. */
export async function findEntry(database: Transaction, wanted: string): Promise<Speaker | null> {
  const registered = (await findRegister(database)).find((entry) => entry.slug === wanted)
  if (registered) return registered
  const known = await findSpeaker(database, wanted)
  if (known === null || known.slug !== wanted) return null
  const { name, kind } = known
  return { slug: wanted, name, kind: kind === 'unknown' ? 'person' : kind, labels: [], roles: [] }
}

async function edit(database: Transaction, entry: Speaker): Promise<UnderstoodChange> {
  const before = await findEntry(database, entry.slug)
  if (before === null) return nobody(entry.slug)
  const clash = await findClash(database, entry)
  if (clash) return { problem: clash }
  // Former addresses are what merging made them; no form can take them away.
  const { formerly: _, ...stated } = entry
  const after = { ...stated, ...(before.formerly && { formerly: before.formerly }) }
  return {
    ...{ kind: 'edit', undoes: null, summary: `${after.name}: edited` },
    change: { entries: new Map([[entry.slug, after]]), moves: [] },
  }
}

async function giveLabel(database: Transaction, asked: Extract<Asked, { kind: 'label' }>): Promise<UnderstoodChange> {
  const { slug: own, name, label, role, since, until } = asked
  const register = await findRegister(database)
  const moved = register.find(({ formerly = [] }) => formerly.includes(own))
  if (moved) return { problem: `Who was ${name} is ${moved.name} by now: choose that one.` }
  const unknown: Speaker = { slug: own, name, kind: 'person', labels: [], roles: [] }
  const before = (await findEntry(database, own)) ?? unknown
  const period = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
  const stands = (other: SpeakerLabel) => isSameLabel(other.label, label) && overlap(other, period)
  const taken = register.find(({ slug: other, labels }) => other !== own && labels.some(stands))
  if (taken) return { problem: `The label “${label}” stands for ${taken.name} in these days.` }
  if (before.labels.some((other: SpeakerLabel) => isSameLabel(other.label, label) && isWithin(period, other)))
    return { problem: `The register says so of “${label}” already.` }
  const entry: Speaker = {
    ...before,
    labels: unique([...before.labels, { label, ...period }]),
    roles: role === undefined ? before.roles : unique([...before.roles, { title: role, ...period }]),
  }
  const summary = `${entry.name}: the label “${label}”`
  return { kind: 'label', undoes: null, summary, change: { entries: new Map([[own, entry]]), moves: [] } }
}

type Period = { since?: string | undefined; until?: string | undefined }

/** Whether there is a day that both hold; days are ISO 8601. */
function overlap(one: Period, other: Period): boolean {
  return (one.since ?? '') <= (other.until ?? '~') && (other.since ?? '') <= (one.until ?? '~')
}

function isWithin(inner: Period, outer: Period): boolean {
  return (outer.since ?? '') <= (inner.since ?? '') && (inner.until ?? '~') <= (outer.until ?? '~')
}

/** A label without dates can stand for one speaker only. */
async function findClash(database: Transaction, { slug: own, labels }: Speaker): Promise<string | null> {
  const isUndated = (label: object) => !('since' in label && label.since) && !('until' in label && label.until)
  const wanted = new Set(labels.filter(isUndated).map(({ label }) => label))
  for (const other of await findRegister(database)) {
    if (other.slug === own) continue
    const taken = other.labels.find((label) => isUndated(label) && wanted.has(label.label))
    if (taken) return `The label “${taken.label}” stands for ${other.name} already. Take it from there, or give dates.`
  }
  return null
}

async function merge(database: Transaction, { slug: from, into }: { slug: string; into: string }) {
  if (from === into) return { problem: 'These are one and the same already.' }
  const [gone, kept] = [await findEntry(database, from), await findEntry(database, into)]
  if (gone === null || kept === null) return nobody(gone === null ? from : into)
  const biography = kept.biography ?? gone.biography
  const picture = kept.picture ?? gone.picture
  const credit = kept.picture ? kept.credit : gone.credit
  const entry: Speaker = {
    ...{ slug: kept.slug, name: kept.name, kind: kept.kind },
    labels: unique([...kept.labels, ...gone.labels]),
    roles: unique([...kept.roles, ...gone.roles]),
    formerly: [...new Set([...(kept.formerly ?? []), ...(gone.formerly ?? []), from])].sort(),
    ...(biography !== undefined && { biography }),
    ...(picture !== undefined && { picture }),
    ...(credit !== undefined && { credit }),
  }
  return {
    ...{ kind: 'merge' as const, undoes: null, summary: `${gone.name} merged into ${kept.name}` },
    change: { entries: new Map([[from, null] as const, [into, entry] as const]), moves: [{ from, to: into }] },
  }
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

async function split(database: Transaction, asked: Extract<Asked, { kind: 'split' }>): Promise<UnderstoodChange> {
  const { slug: from, to, name, labels, transcripts, statements } = asked
  const before = await findEntry(database, from)
  if (before === null) return nobody(from)
  if (labels.length + transcripts.length + statements.length === 0)
    return { problem: 'Say what goes to the new speaker: labels, transcripts or statements.' }
  const there = await findEntry(database, to)
  const taken = (await findRegister(database)).some(
    ({ slug: other, formerly = [] }) => other === to || formerly.includes(to),
  )
  if (there !== null || taken) return { problem: `The address ${to} belongs to somebody already. Choose another one.` }
  const moving = new Set(labels)
  const own = before.labels.filter(({ label }) => moving.has(label))
  const unlisted = labels.filter((label) => !own.some((other) => other.label === label)).map((label) => ({ label }))
  const fresh: Speaker = { slug: to, name, kind: before.kind, labels: [...own, ...unlisted], roles: [] }
  const clash = await findClash(database, { ...fresh, slug: from })
  if (clash) return { problem: clash }
  const rest: Speaker = { ...before, labels: before.labels.filter(({ label }) => !moving.has(label)) }
  return {
    ...{ kind: 'split', undoes: null, summary: `${name} split from ${before.name}` },
    change: {
      entries: new Map([
        [from, rest],
        [to, fresh],
      ]),
      moves: [
        ...(labels.length > 0 ? [{ from, to, labels }] : []),
        ...(transcripts.length > 0 ? [{ from, to, transcripts }] : []),
        ...(statements.length > 0 ? [{ from, to, statements }] : []),
      ],
    },
  }
}

async function undo(database: Transaction, number: number): Promise<UnderstoodChange> {
  const done = await findSpeakerChange(database, number)
  if (done === null) return { problem: 'There is no such change.' }
  if (done.undoneBy !== null) return { problem: 'That change was undone already.' }
  const now = new Map((await findRegister(database)).map((entry) => [entry.slug, entry]))
  for (const [changed, { name, entry }] of Object.entries(done.after)) {
    if (spellEntry(now.get(changed) ?? null) !== spellEntry(entry))
      return { problem: `${name} was changed again since. Undo the later change first.` }
  }
  const moves = new Map<string, { from: string; to: string; statements: string[] }>()
  for (const [id, was, is] of done.moved) {
    const move = moves.get(`${is} ${was}`) ?? { from: is, to: was, statements: [] }
    moves.set(`${is} ${was}`, move)
    move.statements.push(id)
  }
  return {
    ...{ kind: 'undo', undoes: number, summary: `Undone: ${done.summary}` },
    change: {
      entries: new Map(Object.entries(done.before).map(([changed, { entry }]) => [changed, entry])),
      moves: [...moves.values()],
    },
    names: Object.fromEntries(Object.entries(done.before).map(([changed, { name }]) => [changed, name])),
  }
}
