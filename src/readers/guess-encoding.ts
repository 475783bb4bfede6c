import { analyse } from 'chardet'
import { decodeStrictly } from './decode-strictly.ts'

/** Encodings that are recognised without a mark. */
const recognised: Record<string, string> = {
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
}
/** How sure, of 100, and by how much surer than of the next. */
const fewest = { confidence: 45, lead: 12 }
/** So many bytes are looked at, and so far on either side of a letter beyond ASCII. */
const sample = 64 * 1024
const reach = 30
/** What text has none of: control characters, and what the encoding leaves undefined. */
const implausible = /[^\P{Cc}\t\n\r\f]|\ufffd/u

/**
 * Recognise Windows-1251 (Cyrillic) or Windows-1252 (Western European) by the frequencies of letters. Only for bytes
 * that are no UTF-8.
 * @returns the encoding and its text; undefined where the guess would be a doubtful one.
 */
export function guessEncoding(bytes: Uint8Array): { encoding: string; text: string } | undefined {
  if (isBrokenUtf8(bytes)) return undefined
  const ranked = new Map<string, number>()
  for (const { name, confidence } of analyse(sampleOf(bytes))) {
    const encoding = recognised[name] ?? name
    ranked.set(encoding, Math.max(confidence, ranked.get(encoding) ?? 0))
  }
  const [best, next] = [...ranked].sort((a, b) => b[1] - a[1])
  if (!best || !Object.values(recognised).includes(best[0])) return undefined
  if (best[1] < fewest.confidence || best[1] - (next?.[1] ?? 0) < fewest.lead) return undefined
  const text = decodeStrictly(bytes, best[0])
  return text === undefined || implausible.test(text) ? undefined : { encoding: best[0], text }
}

/** The words around letters beyond ASCII: those tell, and plain ones far from them don't. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const near = new Uint8Array(sample)
  let length = 0
  let taken = 0
  for (let at = 0; at < bytes.length && length < sample; at++) {
    if ((bytes[at] ?? 0) < 128) continue
    const piece = bytes.subarray(Math.max(taken, at - reach), Math.min(bytes.length, at + reach))
    const fitting = piece.subarray(0, sample - length)
    near.set(fitting, length)
    length += fitting.length
    taken = at + reach
    at = taken - 1
  }
  return near.subarray(0, length)
}

/** Whether most bytes beyond ASCII form characters of UTF-8: then it is that, and damaged. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return whole > broken
}
