import { type LabelCandidate, type LineStart, toCandidate } from './label-candidate.ts'
import { toSeconds } from './recording-time.ts'

const capitalsStopped =
  /^(?<name>(?:The )?(?:\p{Lu}[\p{Lu}\p{M}'’-]{0,30}\.?[ \u00A0]|(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Adm|Col)\. ?|(?:Senator|Chairman|Chairwoman|Representative|Delegate)[ \u00A0]){0,5}(?!(?:MRS?|MS|DR|SEN|REP|GOV|GEN|LT|COL|MAJ|ADM|CPT|SGT|ST)\.)\p{Lu}[\p{Lu}\p{M}'’-]{1,30}(?: pro tempore)?)(?<close>[*_]{0,6})(?:\.(?<close2>[*_]{0,6})\s+|\s+(?=[–—]\s))/u
/** A form of address or an office, and names: `Senator Moya.`, `The President.`, `M. Yves Kerbrat, secrétaire d’État.` */
const titledStopped =
  /^(?<name>(?:(?:The (?:Vice )?(?:President|Chairman|Chairwoman|Chair|Chairperson|Speaker|Clerk|Secretary|Governor|Mayor|Judge|Court|Witness)(?: pro tempore)?)|(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sr|Sra|M|MM|Mme|Mlle|Col|Adm)\.?|Miss|Senator|Chairman|Chairwoman|Chair|Vice Chair|Captain|Major|Admiral|General|Colonel|Lieutenant|Sheriff|Chief|Delegate|Governor|Secretary|Representative|Congressman|Congresswoman|Director|Commissioner|Ambassador|Judge|Justice|Professor|Attorney General|Mayor|President|Minister) (?:(?:la|le|de|du|van|von|der) |l[’'])*(?:(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]{0,30}) ?(?:(?:de|du|van|von|der|la|le) )?){1,4}|(?:Mme|M\.) (?:la|le) (?:vice-)?présidente?(?: (?:\p{Lu}[\p{L}’'-]+ ?){2,4})?|(?:Mme|M\.) (?:la|le) (?:rapporteure?|ministre|secrétaire d[’']État)(?: [\p{Ll}’' -]{2,40})?)(?: \([^()\r\n]{2,30}\))?(?<apposition>, (?!(?:welcome|thank|please|you|good|go|we|and|do|would|is|if|let|that)(?!\p{L}))\p{Ll}[^.\r\n:]{2,100})?)(?<close>[*_]{0,6})\.(?<close2>[*_]{0,6})(?:[ \u00A0]+(?=[\p{Lu}\p{N}“"«([—–¿¡-])|(?=\r?\n))\s*/u
/** A word for who asks or answers, numbered or not: `Question 2. Why?` */
const wordStopped =
  /^(?<name>(?:Question|Answer|Reporter|REPORTER|Pregunta|Respuesta|Frage|Antwort|Réponse|Вопрос|Ответ|Domanda|Risposta)(?: \d{1,2})?)(?<close>[*_]{0,6})\.(?<close2>[*_]{0,6})\s+(?=[\p{Lu}¿¡“"«(])/u
/** An office with its article and a dash with spaces: `Le Président du Conseil – Merci.` */
const officeDash =
  /^(?<name>(?:(?:Le|La|El|Der|Die|Il|The|M\. le|Mme la) |L[’'])\p{L}[\p{L}\p{M}’'-]*(?: [\p{L}\p{M}’'-]+){0,4})(?<close>[*_]{0,6})\s+[–—-]\s+(?=[\p{Lu}(«“¿¡])/u
const bracketed =
  /^\\?[[【](?<name>[\p{Lu}\p{Lo}][^[\]()\\\n\r【】]{0,60})\\?[\]】](?<colon>[:：]?)(?<close>[*_]{0,6})(?<colon2>[:：]?)(?=\s|$|\p{Lo}|【)\s*/u
const alone = /^(?<name>\p{Lu}[^*_:\\\n\r]{1,80})(?<close>[*_]{1,6})(?![^\S\r\n]+\p{Ll})(?:\\?(?=[\r\n])|\s|$)\s*/u
/** A name and a time alone on a line: `Paula Grant  0:03`, `Ned Price (00:12)`. */
const timed =
  /^(?<name>\p{Lu}[^:：\r\n()[\]]{0,60}?)(?<close>[*_]{0,6})[^\S\r\n]+(?<time>[([]?(?:\d{1,2}:)?\d{1,2}:\d{2}[)\]]?)[^\S\r\n]*(?:[\r\n]\s*|$)/u
/** A name alone on a line, with words under it. */
const bare = /^(?<name>\p{Lu}(?:on\. |[^:：.!?…;\r\n*_[\]\d]){1,60}(?: \d{1,2})?)[^\S\r\n]*\\?(?:\r\n|\n|\r)\s*(?=\S)/u

const forms = [
  ['stop', capitalsStopped],
  ['stop', titledStopped],
  ['stop', officeDash],
  ['stop', wordStopped],
  ['bracket', bracketed],
  ['line', timed],
  ['line', alone],
  ['bare', bare],
] as const

/**
 * Read a name that no colon follows where it may be a label.
 *
 * ```text
 * > | CHAIR POWELL.  Good afternoon.
 *     ^^^^^^^^^^^^                    label
 *                    ^                textStart
 * > | The CHAIRMAN. Good afternoon.
 *     ^^^^^^^^^^^^
 * > | [John Smith] Thank you.
 *      ^^^^^^^^^^
 * > | **John Smith**
 *       ^^^^^^^^^^
 *   | Thank you.
 * > | **MS. PSAKI** Thank you.
 *       ^^^^^^^^^
 * > | John Smith  0:03
 *     ^^^^^^^^^^
 *   | Thank you.
 * ```
 */
export function readUncolonedLabel({ start, opener, rest }: LineStart): LabelCandidate | undefined {
  for (const [form, pattern] of forms) {
    if (opener === '' ? pattern === alone : form === 'bare') continue
    const found = pattern.exec(rest)
    if (!found?.groups) continue
    const { name = '', close, close2, time, apposition } = found.groups
    const nameStart = start + opener.length
    const timeStart = time === undefined ? 0 : nameStart + found[0].indexOf(time, name.length)
    return toCandidate({
      name,
      start,
      textStart: nameStart + found[0].length,
      openEmphasis: opener === '' || close || close2 ? '' : opener,
      form,
      time: time === undefined ? null : { start: timeStart, end: timeStart + time.length, seconds: toSeconds(time) },
      emphasised: opener !== '' && Boolean(close || close2),
      ...(apposition && { keyed: name.slice(0, -apposition.length) }),
    })
  }
  return undefined
}
