const lines = (text: string) => text.split(/\s+/u).filter(Boolean)

const men = lines(`
  Александр Алексей Анатолий Андрей Антон Аркадий Артём Артур Борис Вадим Валентин Валерий Василий Виктор Виталий
  Владимир Владислав Всеволод Вячеслав Геннадий Георгий Герман Глеб Григорий Давид Даниил Денис Дмитрий Евгений Егор
  Ефим Захар Иван Игнат Игорь Илья Кирилл Константин Лев Леонид Макар Максим Марк Матвей Мирон Михаил Назар Никита
  Николай Олег Павел Пётр Родион Роман Руслан Савелий Семён Сергей Станислав Степан Тарас Тимофей Тимур Фёдор Филипп
  Эдуард Юрий Яков Ярослав`)
const women = lines(`
  Александра Алевтина Алина Алиса Алла Анастасия Ангелина Анна Антонина Валентина Валерия Варвара Вера Вероника Виктория
  Галина Дарья Диана Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя Инна Ирина Карина Клавдия Кристина Ксения
  Лариса Лидия Любовь Людмила Майя Маргарита Марина Мария Надежда Наталия Наталья Нина Оксана Ольга Полина Раиса Римма
  Светлана София Софья Таисия Тамара Татьяна Ульяна Эльвира Эмма Юлия Яна`)

type Case = 'nominative' | 'genitive' | 'instrumental'
type Form = { name: string; feminine: boolean; case: Case }

/** Names whose stem changes: what their other cases are made of. */
const stems: Readonly<Record<string, string>> = { Павел: 'Павл', Лев: 'Льв', Пётр: 'Петр' }

/** Genitive and instrumental of a first name. */
function casesOf(name: string): readonly [string, string] {
  const stem = stems[name] ?? name.slice(0, -1)
  const soft = /[гкхжчшщ]$/u.test(stem) ? 'и' : 'ы'
  if (name === 'Любовь') return ['Любови', 'Любовью']
  if (name.endsWith('а')) return [stem + soft, `${stem}ой`]
  if (name === 'Илья') return ['Ильи', 'Ильёй']
  if (name.endsWith('я')) return [`${stem}и`, `${stem}ей`]
  if (/[йь]$/u.test(name)) return [`${stem}я`, `${stem}ем`]
  return [`${stems[name] ?? name}а`, `${stems[name] ?? name}ом`]
}

const plain = (word: string) => word.replaceAll('ё', 'е').toLowerCase()

/** First names in three cases, and what each is the form of: `Александра` is a woman's, and a man's genitive. */
const forms = new Map<string, Form[]>()
for (const [names, feminine] of [
  [men, false],
  [women, true],
] as const)
  for (const name of names) {
    const [genitive, instrumental] = casesOf(name)
    addForm(name, { name, feminine, case: 'nominative' })
    addForm(genitive, { name, feminine, case: 'genitive' })
    addForm(instrumental, { name, feminine, case: 'instrumental' })
  }

function addForm(written: string, form: Form): void {
  const key = plain(written)
  forms.set(key, [...(forms.get(key) ?? []), form])
}

const isPatronymic = (word: string) =>
  /(?:вич|вича|вичем|вна|вны|вной|ична|ичны|ичной|ьич|ьича|ьичом)$/u.test(plain(word))

/** Whether words are a first name and a patronymic, in any case: `Сергея Викторовича`. */
export const isPatronymicAt = (words: readonly string[], index: number): boolean => isPatronymic(words[index] ?? '')

/** Whether a word is a Russian first name, in any of its cases. */
export const isRussianGivenName = (word: string): boolean => forms.has(plain(word))

/** Endings of surnames in another case, with those they are called by; of a woman's, of a man's. */
const womans: readonly [RegExp, string][] = [
  [/(?<=ов|ев|ёв|ин|ын)ой$/u, 'а'],
  [/(?<=ск|цк)ой$/u, 'ая'],
]
const mans: readonly [RegExp, string][] = [
  [/(?<=ск|цк)(?:ого|им)$/u, 'ий'],
  [/(?<=\p{L})ого$/u, 'ый'],
  [/(?<=ов|ев|ёв|ин|ын)(?:а|ым)$/u, ''],
  [/(?<=[бвгджзклмнпрстфхцчшщ])(?:а|ом|ем)$/u, ''],
  [/(?<=\p{L})(?:я|ем)$/u, 'й'],
]

const replaceEnding = (word: string, rules: readonly [RegExp, string][]) => {
  const rule = rules.find(([ending]) => ending.test(word))
  return rule ? word.replace(rule[0], rule[1]) : word
}

/**
 * A Russian name in another case put back: behind an office, `Сергея Ларионова` is `Сергей Ларионов` and
 * `Анной Беловой` Анна Белова. A name that is in the nominative already, as its first name tells, stays.
 */
export function toNominative(name: string): string {
  const words = name.split(' ')
  const [given = '', ...rest] = words
  if (rest.length === 0 || /\./u.test(given)) return [...words.slice(0, -1), ofSurname(words.at(-1) ?? '')].join(' ')
  const form = readForm(given, rest.at(-1) ?? '')
  if (form?.case === 'nominative') return name
  const first = form ? spelt(form.name, given) : nominativeGivenName(given)
  const woman = form ? form.feminine : /(?:ой|ей|ы|и)$/u.test(given)
  return [first, ...rest.map((word) => nominativePart(word, woman))].join(' ')
}

/** Which form a first name is: of a woman's that ends in -ой, or of a man's; the genitive where both may be meant. */
function readForm(given: string, surname: string): Form | undefined {
  const found = forms.get(plain(given)) ?? []
  const womanly = /(?:ой|ая)$/u.test(surname)
  return found.find((form) => form.case !== 'nominative' && form.feminine === womanly) ?? found[0]
}

/** With `е` for `ё` where the source writes so. */
const spelt = (name: string, written: string) => (written.includes('ё') ? name : unlessWritten(name))
const unlessWritten = (name: string) => (name === 'Пётр' ? name : name.replace('ё', 'е'))

function nominativePart(word: string, woman: boolean): string {
  if (isPatronymic(word)) return woman ? word.replace(/(?:ы|ой)$/u, 'а') : word.replace(/(?:а|ем|ом)$/u, '')
  return replaceEnding(word, woman ? womans : mans)
}

const ofSurname = (word: string) => replaceEnding(word, [...womans, ...mans])

/** A first name in another case put back; one that is not declined stays. */
export function nominativeGivenName(word: string): string {
  const known = forms.get(plain(word))?.[0]
  if (known) return known.case === 'nominative' ? word : spelt(known.name, word)
  if (word.endsWith('ии')) return `${word.slice(0, -1)}я`
  if (word.endsWith('я')) return `${word.slice(0, -1)}й`
  if (/(?:ы|[гкхжшщ]и)$/u.test(word)) return `${word.slice(0, -1)}а`
  return /[бвгджзклмнпрстфхцчшщ](?:а|ом)$/u.test(word) ? word.replace(/(?:а|ом)$/u, '') : word
}
