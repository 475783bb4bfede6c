import { type LabelCandidate, type LineStart, toCandidate } from './label-candidate.ts'

const stopped =
  /^(?<name>(?:\p{Lu}[\p{Lu}\p{M}'’-]{0,30}\.?[ \u00A0]){1,5}(?!(?:MRS?|MS|DR|SEN|REP|GOV|GEN|LT|COL|MAJ|ADM|CPT|SGT|ST)\.)\p{Lu}[\p{Lu}\p{M}'’-]{1,30})(?<close>[*_]{0,6})(?:\.(?<close2>[*_]{0,6})\s+|\s+(?=[–—]\s))/u
const bracketed = /^\\?\[(?<name>\p{Lu}[^[\]()\\\n\r]{0,60})\\?\](?<close>[*_]{0,6})(?=\s|$)\s*/u
const alone = /^(?<name>\p{Lu}[^*_:\\\n\r]{1,80})(?<close>[*_]{1,6})(?![^\S\r\n]+\p{Ll})(?:\\?(?=[\r\n])|\s|$)\s*/u

/**
 * Read a name that no colon follows where it may be a label.
 *
 * ```text
 * > | CHAIR POWELL.  Good afternoon.
 *     ^^^^^^^^^^^^                    label
 *                    ^                textStart
 * > | [John Smith] Thank you.
 *      ^^^^^^^^^^
 * > | **John Smith**
 *       ^^^^^^^^^^
 *   | Thank you.
 * > | **MS. PSAKI** Thank you.
 *       ^^^^^^^^^
 * ```
 */
export function readUncolonedLabel({ start, opener, rest }: LineStart): LabelCandidate | undefined {
  const forms = [
    ['stop', stopped],
    ['bracket', bracketed],
    ['line', opener === '' ? null : alone],
  ] as const
  for (const [form, pattern] of forms) {
    const found = pattern?.exec(rest)
    if (!found?.groups) continue
    const closed = opener === '' || Boolean(found.groups['close'] || found.groups['close2'])
    return toCandidate({
      name: found.groups['name'] ?? '',
      start,
      textStart: start + opener.length + found[0].length,
      openEmphasis: closed ? '' : opener,
      form,
      time: null,
      emphasised: opener !== '' && closed,
    })
  }
  return undefined
}
