import { inflateSync } from 'node:zlib'
import { refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'

/** Objects of one file; long reports have some ten thousand. */
export const mostObjects = 250_000
/** Bytes that one stream may unpack to, and all that are no pictures together. */
const mostUnpacked = { stream: 48 * 1024 * 1024, all: 192 * 1024 * 1024 }
/** The dictionary of a stream stands in so many characters before it. */
const dictionaryReach = 1500

const advice = 'Save the text of the transcript alone, as Word or as plain text.'
const packing = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z])/g

/**
 * What speaks against reading a PDF, found in its bytes before any of it is read: too many objects, streams that unpack
 * to too much or are packed twice, or protection, behind which none of this can be seen.
 */
export function findPdfDanger(bytes: Uint8Array): ReadResult | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = raw.toString('latin1')
  if (/\/Encrypt\s{0,20}(?:\d|<<)/.test(text)) {
    const remedy = 'Save it again without protection (print it to a new PDF).'
    return refuse('protected-file', 'This PDF is protected, so that its text can’t be taken out.', remedy)
  }
  if (countObjects(text) > mostObjects) {
    return refuse('too-complex', `This PDF holds more than ${mostObjects.toLocaleString('en')} objects.`, advice)
  }
  return measureStreams(raw, text)
}

function countObjects(text: string): number {
  let count = 0
  for (let at = text.indexOf(' obj'); at !== -1 && count <= mostObjects; at = text.indexOf(' obj', at + 4)) count++
  for (const [, number] of text.matchAll(/\/Type\s{0,9}\/ObjStm[^>]{0,200}\/N\s{1,9}(\d{1,9})/g))
    count += Number(number)
  for (const [, number] of text.matchAll(/\/N\s{1,9}(\d{1,9})[^>]{0,200}\/Type\s{0,9}\/ObjStm/g))
    count += Number(number)
  return count
}

function measureStreams(raw: Buffer, text: string): ReadResult | undefined {
  let total = 0
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue
    const dictionary = dictionaryBefore(text, at)
    if ((dictionary.match(packing)?.length ?? 0) > 1) {
      return refuse('too-complex', 'This PDF holds a stream that is packed more than once.', advice)
    }
    const begin = at + 6 + (text.startsWith('\r\n', at + 6) ? 2 : 1)
    const found = text.indexOf('endstream', begin)
    const size = unpackedSize(raw.subarray(begin, found === -1 ? raw.length : found))
    if (size > mostUnpacked.stream) return tooLarge()
    if (!/\/Subtype\s{0,9}\/Image/.test(dictionary)) total += size
    if (total > mostUnpacked.all) return tooLarge()
  }
  return undefined
}

function dictionaryBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - dictionaryReach), at)
  return before.slice(Math.max(before.lastIndexOf(' obj'), 0))
}

/** Bytes that a stream unpacks to, or more than the limit; 0 where it is not packed. */
function unpackedSize(stream: Buffer): number {
  const [first = 0, second = 0] = stream
  if ((first & 15) !== 8 || (first * 256 + second) % 31 !== 0) return 0
  try {
    return inflateSync(stream, { maxOutputLength: mostUnpacked.stream }).length
  } catch (error) {
    const isTooLarge = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge ? mostUnpacked.stream + 1 : 0
  }
}

function tooLarge(): ReadResult {
  const megabytes = Math.round(mostUnpacked.stream / 1024 / 1024)
  return refuse('unpacks-too-large', `A part of this PDF unpacks to more than ${megabytes} MB.`, advice)
}
