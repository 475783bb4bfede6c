import type { SpeakerEdit } from '#src/store/speaker-edits.ts'
import { spellEntry } from '#src/store/speaker-register.ts'
import type { Speaker, SpeakerLabel } from '#src/transcript/speaker.ts'

/** A register with what the desk says otherwise. */
export type LaidRegister = {
  speakers: Speaker[]
  /** Slugs of which the register says by now what the desk says: their edits have done their work. */
  settled: string[]
  /** Slugs of which the register has come to say something else than it did when the desk changed them. */
  conflicts: string[]
}

/**
 * Lay what the desk says of speakers over the content's register: docs/decisions/0014-register.md has the rule. The desk's
 * entry counts until the register says the same; what was changed in neither is as it was. Pure.
 */
export function layEdits(written: readonly Speaker[], edits: readonly SpeakerEdit[]): LaidRegister {
  const bySlug = new Map(written.map((entry) => [entry.slug, entry]))
  const own = (slug: string) => spellEntry(bySlug.get(slug) ?? null)
  const settled = edits.filter(({ slug, entry }) => spellEntry(entry) === own(slug)).map(({ slug }) => slug)
  const open = edits.filter(({ slug }) => !settled.includes(slug))
  const conflicts = open.filter(({ slug, base }) => spellEntry(base) !== own(slug)).map(({ slug }) => slug)
  const edited = new Map(open.map(({ slug, entry }) => [slug, entry]))
  const held = new Set([...edited.values()].flatMap((entry) => entry?.labels.filter(isUndated) ?? []).map(labelOf))
  const merged = new Set([...edited.values()].flatMap((entry) => entry?.formerly ?? []))
  const kept = written.flatMap((entry): Speaker[] => {
    const edit = edited.get(entry.slug)
    if (edit !== undefined) return edit === null ? [] : [edit]
    if (merged.has(entry.slug)) return []
    const labels = entry.labels.filter((label) => !(isUndated(label) && held.has(labelOf(label))))
    return [labels.length === entry.labels.length ? entry : { ...entry, labels }]
  })
  const fresh = open.flatMap(({ slug, entry }) => (entry === null || bySlug.has(slug) ? [] : [entry]))
  return { speakers: [...kept, ...fresh], settled, conflicts }
}

const labelOf = ({ label }: SpeakerLabel) => label
const isUndated = ({ since, until }: SpeakerLabel) => since === undefined && until === undefined
