import { GrowingUint32Array } from './growing-array.ts'

/** Set on a token that stands at the same position as the one before it. */
export const stackedBit = 0x8000_0000
/** Set on a token that begins a sentence. */
export const sentenceBit = 0x4000_0000
/** Takes the code out of a token. */
export const codeMask = 0x3fff_ffff

/** The words of all statements as term codes, one statement after another, in one typed array: 4 bytes a word. */
export class StatementTokens {
  readonly tokens: GrowingUint32Array
  /** Where each row begins; one more entry than rows, the last one is the end. */
  readonly starts: GrowingUint32Array

  constructor(tokens = new GrowingUint32Array(), starts = new GrowingUint32Array()) {
    this.tokens = tokens
    this.starts = starts
    if (starts.length === 0) starts.push(0)
  }

  /** Add the tokens of the next row. */
  add(tokens: readonly number[]): void {
    for (const token of tokens) this.tokens.push(token)
    this.starts.push(this.tokens.length)
  }

  /** The tokens of a row; a view, not a copy. */
  of(row: number): Uint32Array {
    return this.tokens.items.subarray(this.starts.at(row), this.starts.at(row + 1))
  }
}
