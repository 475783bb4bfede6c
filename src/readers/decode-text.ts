import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import { decodeStrictly } from './decode-strictly.ts'
import { diagnose } from './diagnostic-rules.ts'
import { guessEncoding } from './guess-encoding.ts'
import { buildLineIndex } from './line-index.ts'

/** The text, with a warning when its encoding was guessed; or what is wrong. */
type Decoded = { text: string; problem: null; warnings: Diagnostic[] } | { text: null; problem: Diagnostic }

const start = { line: 1, column: 1, offset: 0 }
const failed = (problem: Diagnostic): Decoded => ({ text: null, problem })

/** Where a web page or an XML file names its own encoding. */
const declared =
  /^[\s\S]{0,3000}?(?:<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?|<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["'])([\w-]{3,20})/i

/**
 * Decode a file: UTF-8, or UTF-16 where a byte order mark says so; else the encoding that a page or XML file names
 * itself; else Windows-1251 or 1252 where the letters leave no doubt, with a warning. The mark is not part of the text.
 * @returns the text, or what is wrong with the bytes and at which line and column.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingByMark(bytes)
  const strict = decodeStrictly(bytes, encoding) ?? decodeAsDeclared(bytes)
  if (strict !== undefined) return checkText(strict, [])
  const guess = encoding === 'utf-8' ? guessEncoding(bytes) : undefined
  if (!guess) return failed(describeBadBytes(bytes, encoding))
  const name = guess.encoding.replace('windows', 'Windows')
  const message = `The file is not UTF-8; it was read as ${name}.`
  return checkText(guess.text, [
    diagnose('guessed-encoding', start, message, 'Check accents and letters; save it as UTF-8.'),
  ])
}

function decodeAsDeclared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4000))
  const encoding = /^\s*</.test(head) ? declared.exec(head)?.[1]?.toLowerCase() : undefined
  return encoding && /^(?:windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|us-ascii|latin1)$/.test(encoding)
    ? decodeStrictly(bytes, encoding)
    : undefined
}

function checkText(text: string, warnings: Diagnostic[]): Decoded {
  if (text.trim() === '')
    return failed(diagnose('empty-file', start, 'The file is empty.', 'Put the transcript in it.'))
  const nul = text.indexOf('\0')
  if (nul === -1) return { text, problem: null, warnings }
  const position = buildLineIndex(text).positionAt(nul)
  const message = 'The file holds a NUL character, so it is not a text file.'
  return failed(diagnose('nul-character', position, message, 'Save it as UTF-8 text and try again.'))
}

function encodingByMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function describeBadBytes(bytes: Uint8Array, encoding: string): Diagnostic {
  const good = new TextDecoder(encoding).decode(bytes.subarray(0, lengthOfGoodPart(bytes, encoding)))
  const position = buildLineIndex(good).positionAt(good.length)
  const message = `The file is not valid ${encoding.toUpperCase()} here.`
  return diagnose('not-utf-8', position, message, 'Save it as UTF-8 (in most editors: “Save with encoding”).')
}

/** Length of the longest prefix that decodes, by halving: as a stream, so that a cut character is no error. */
function lengthOfGoodPart(bytes: Uint8Array, encoding: string): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodesAsStream(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  return completeLength(bytes, good, encoding)
}

function decodesAsStream(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Step back from the middle of a character, at most three bytes. */
function completeLength(bytes: Uint8Array, good: number, encoding: string): number {
  for (let length = good; length > Math.max(0, good - 4); length--) {
    if (decodeStrictly(bytes.subarray(0, length), encoding) !== undefined) return length
  }
  return 0
}
