/** Letters that compatibility decomposition leaves alone, with what people type instead. */
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' }

/** Diacritics of Latin, Greek and Cyrillic (but not the breve of й, which is a letter of its own), Hebrew points, Arabic vowels. */
const diacritics = /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu

/**
 * A word as the index spells it: lower case, compatibility forms resolved (NFKD), without diacritics, ё as е.
 * Vowel signs of Indic scripts and voicing marks of kana stay: there they are letters.
 */
export function fold(word: string): string {
  if (isAscii(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(diacritics, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC')
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
