/** What Windows-1252 has at 0x80 to 0x9F; a space where it has nothing. */
const western = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * Decode bytes in a named encoding.
 * Node 20 takes Windows-1252 for Latin-1 (https://github.com/nodejs/node/issues/56542): typographic quotation marks and
 * dashes come out as control characters, and are put right here.
 * @returns undefined where the bytes are no text in it, or the encoding is not known.
 */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    if (decoder.encoding !== 'windows-1252') return text
    return text.replace(/[\u0080-\u009F]/gu, (control) => {
      const letter = western.charAt((control.codePointAt(0) ?? 0) - 0x80)
      return letter === ' ' ? control : letter
    })
  } catch {
    return undefined
  }
}
