import { findGenericSpeaker, type LabelRole } from './generic-labels.ts'
import { labelKey } from './label-key.ts'
import { formsOfAddress, isOfficeWord, numbers } from './label-words.ts'
import { isOutletLabel } from './outlet-label.ts'
import { toReadableName } from './readable-name.ts'

/** Words that say only that somebody asks or leads, and whose name may follow: `FRAGE JOST`, `主持人 刘芳`. */
const leading =
  /^(?<word>Frage|Zusatzfrage|Zusatz|Nachfrage|Question|Questioner|Reporter|Journalist|Journaliste|Pregunta|Periodista|Вопрос|Журналист|Moderator|Moderatorin|Moderador|Moderadora|Host|Модератор|Ведущий|Ведущая|主持人|主持)\s+(?<name>(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.’' -]{1,40})$/iu
const inBrackets =
  /^[^()[\]]{1,40}[([（](?<name>\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:de |van |von |del |da |al )?\p{Lu}[\p{L}\p{M}.’'-]*){1,3})(?:, ?| ?\/ ?| [-–—] )(?<outlet>[^()[\]]{2,60})[)\]）]$/u

/** `A (Dr. Osei)`, `Answer (Ms. Lindh)`. */
const answers =
  /^[^()[\]]{1,20}[([](?<name>(?:(?:Mr|Ms|Mrs|Dr|Prof|Sen|Rep|Gov|M|Mme|Herr|Frau)\.? )?\p{Lu}[\p{L}\p{M}.’'-]+(?: \p{Lu}[\p{L}\p{M}.’'-]+){0,2})[)\]]$/u

/** Who a label names besides saying that they ask or lead. */
export type NamedGeneric = { name: string; role: LabelRole }

/** Read a name out of a label that says that somebody asks or leads: behind the word, or in brackets with an outlet. */
export function readNamedGeneric(label: string): NamedGeneric | undefined {
  const role = findGenericSpeaker(label)?.role
  const bracketed = role === 'questioner' ? nameInBrackets(label) : undefined
  const answering = role === 'answerer' ? answers.exec(label)?.groups?.['name'] : undefined
  if (role !== undefined) {
    const named = bracketed ?? answering
    return named === undefined ? undefined : { name: named, role }
  }
  const { word = '', name = '' } = leading.exec(label)?.groups ?? {}
  const asks = findGenericSpeaker(word)
  if (!asks || name === '' || /\d/.test(name) || labelKey(name).split(' ').some(isNoName)) return undefined
  return { name: toReadableName(name), role: asks.role }
}

/** The person of a name and an outlet in brackets, in whatever order: `(Leila Osman, Tarsa Today)`. */
function nameInBrackets(label: string): string | undefined {
  const { name, outlet } = inBrackets.exec(label)?.groups ?? {}
  if (name === undefined || outlet === undefined) return undefined
  return isOutletLabel(name) && !isOutletLabel(outlet) && /^\p{Lu}\S* \p{Lu}/u.test(outlet) ? outlet : name
}

const isNoName = (word: string) => isOfficeWord(word) || formsOfAddress.has(word) || numbers.has(word)
