const prefix = /^(?:Mc|Mac|Di|De|La|Le|Van|Fitz)(?=\p{Lu}{2})/u
const small = new Set([
  'OF',
  'THE',
  'AND',
  'FOR',
  'DE',
  'LA',
  'VAN',
  'VON',
  'DER',
  'BIN',
  'AL',
  'DU',
  'DES',
  'DEL',
  'Y',
  'TO',
  'IN',
])
const forms: Readonly<Record<string, string>> = {
  MR: 'Mr.',
  MS: 'Ms.',
  MRS: 'Mrs.',
  DR: 'Dr.',
  'MR.': 'Mr.',
  'MS.': 'Ms.',
  'MRS.': 'Mrs.',
  'DR.': 'Dr.',
  CEO: 'CEO',
  BTS: 'BTS',
}

/** An article and a form of address in small letters, before a name in capitals. */
const smallAddress = /^\p{Lu}\p{Ll}{0,2} \p{Ll}{2,10}\.? (?=\p{Lu}{2})/u

/**
 * A label in the case that names are written in: `DR. FAUCI` is `Dr. Fauci`, `GOVERNOR LUJAN GRISHAM` is
 * `Governor Lujan Grisham`. What is not in capitals stays as it is; `O señor VÁZQUEZ
 * BLANCO` is `Vázquez Blanco`.
 */
export function toReadableName(label: string): string {
  const words = label.replace(smallAddress, '').replace(/\s+/gu, ' ').trim().split(' ')
  return words.map((word, index) => readableWord(word, index === 0)).join(' ')
}

function readableWord(word: string, first: boolean): string {
  const known = forms[word]
  if (known) return known
  if (!first && small.has(word)) return word.toLowerCase()
  if (!/\p{Lu}{2}|^\p{Lu}['’]\p{Lu}/u.test(word) || /\.\p{Lu}\./u.test(word)) return word
  const kept = prefix.exec(word)?.[0] ?? ''
  const rest = word.slice(kept.length).replace(/\p{L}[\p{L}\p{M}]*/gu, capitalise)
  return kept + rest.replace(/(?<=['’])S$/u, 's')
}

function capitalise(part: string): string {
  return part.length === 1 ? part : part.charAt(0) + part.slice(1).toLowerCase()
}
