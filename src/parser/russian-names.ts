const surnames: readonly [RegExp, string][] = [
  [/(?<=ов|ев|ёв|ин|ын)ой$/u, 'а'],
  [/(?<=ск|цк)ой$/u, 'ая'],
  [/(?<=ск|цк)ого$/u, 'ий'],
  [/(?<=\p{L})ого$/u, 'ый'],
  [/(?<=ов|ев|ёв|ин|ын)а$/u, ''],
  [/(?<=[бвгджзклмнпрстфхцчшщ])а$/u, ''],
  [/(?<=\p{L})я$/u, 'й'],
]
const givenNames: Readonly<Record<string, string>> = { Павла: 'Павел', Льва: 'Лев', Петра: 'Пётр', Игоря: 'Игорь' }

/** A Russian name in the genitive, as behind an office, put back: `Сергея Ларионова` is `Сергей Ларионов`. */
export function toNominative(name: string): string {
  const words = name.split(' ')
  return words
    .map((word, index) => (index === words.length - 1 ? nominativeSurname(word) : nominativeGivenName(word)))
    .join(' ')
}

function nominativeSurname(word: string): string {
  const rule = surnames.find(([ending]) => ending.test(word))
  return rule ? word.replace(rule[0], rule[1]) : word
}

/** A first name in the genitive put back; one that is not declined stays. */
export function nominativeGivenName(word: string): string {
  const known = givenNames[word]
  if (known !== undefined) return known
  if (word.endsWith('ии')) return `${word.slice(0, -1)}я`
  if (word.endsWith('я')) return `${word.slice(0, -1)}й`
  if (/(?:ы|[гкхжшщ]и)$/u.test(word)) return `${word.slice(0, -1)}а`
  return /[бвгджзклмнпрстфхцчшщ]а$/u.test(word) ? word.slice(0, -1) : word
}
