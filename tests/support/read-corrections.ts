import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const editSchema = z.strictObject({
  find: z.string().min(1),
  replace: z.string(),
  why: z.string().min(1),
  keeps: z.string().optional(),
  was: z.string().optional(),
  is: z.string().optional(),
  gone: z.string().optional(),
  merged: z.string().optional(),
  into: z.string().optional(),
})
const correctionSchema = z.strictObject({ file: z.string(), edits: z.array(editSchema).min(2).max(6) })

/** What an editor changed in one transcript; the fixture's first lines say what each field means. */
export type Correction = z.infer<typeof correctionSchema>

const fixture = resolve(import.meta.dirname, '../fixtures/corrections/white-house.yaml')

/** The hand-written corrections of White House transcripts. */
export function readCorrections(): Correction[] {
  return z.array(correctionSchema).parse(parse(readFileSync(fixture, 'utf8')))
}

/** How often the words stand in a text, whatever the white space between them. */
export function countWords(text: string, words: string): number {
  return text.match(toPattern(words, 'g'))?.length ?? 0
}

/** The text with all edits made. */
export function correct(text: string, { edits }: Correction): string {
  return edits.reduce((edited, { find, replace }) => edited.replace(toPattern(find), () => replace), text)
}

function toPattern(words: string, flags = ''): RegExp {
  const literal = words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(literal.join('\\s+'), flags)
}
