import { Parser } from 'htmlparser2'
import type { Cue } from './cue.ts'

/** Words of a caption, markup gone. `voice` is who says them where the caption marks it, `<v Name>`. */
export type Phrase = { text: string; time: number; endTime: number; voice: string | null }

const voiceTag = /<v(?:\.[^\s<>]{1,60}){0,5}[ \t]+([^<>]{1,200})>/g
/** `{\an8}` of SRT, and the times of single words, `<00:01:02.500>`. */
const styling = /\{\\[^{}]{0,40}\}|<(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}>/g
/** Captions roll where at least this part of them begins with the end of the one before. */
const rollingShare = 0.25
/** Seconds between captions that roll, at most. */
const rollingGap = 0.5

/** The words of cues in order, without what rolling captions repeat. */
export function readPhrases(cues: readonly Cue[]): Phrase[] {
  return dropRepeated(cues).flatMap(({ start, end, lines }) => lines.flatMap((line) => splitVoices(line, start, end)))
}

function splitVoices(line: string, time: number, endTime: number): Phrase[] {
  const parts = line.replace(styling, '').split(voiceTag)
  return parts.flatMap((part, index): Phrase[] => {
    if (index % 2 === 1) return []
    const text = dropMarkup(part)
    const voice = index === 0 ? null : dropMarkup(parts[index - 1] ?? '')
    return text === '' ? [] : [{ text, time, endTime, voice: voice === '' ? null : voice }]
  })
}

/** Text without tags, character references resolved. */
function dropMarkup(markup: string): string {
  let text = ''
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true })
  parser.end(markup)
  return text.replace(/\s+/gu, ' ').trim()
}

/**
 * Rolling captions show a line again while the next one comes up; of each cue only what is new is kept.
 */
function dropRepeated(cues: readonly Cue[]): Cue[] {
  const bare = cues.map(({ lines }) => lines.map((line) => dropMarkup(line.replace(styling, ''))))
  const shared = cues.map((cue, index) => {
    const before = cues[index - 1]
    return before && cue.start - before.end <= rollingGap ? countShared(bare[index - 1] ?? [], bare[index] ?? []) : 0
  })
  const rolls = shared.filter((count) => count > 0).length >= Math.max(2, cues.length * rollingShare)
  if (!rolls) return [...cues]
  return cues.map((cue, index) => ({ ...cue, lines: cue.lines.slice(shared[index] ?? 0) }))
}

/** How many lines at the beginning of one cue are those at the end of the cue before. */
function countShared(before: readonly string[], after: readonly string[]): number {
  for (let count = Math.min(before.length, after.length, 4); count > 0; count--) {
    const tail = before.slice(before.length - count)
    if (tail.every((line, index) => line === after[index])) return count
  }
  return 0
}
