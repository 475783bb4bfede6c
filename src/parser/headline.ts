/** Who a headline says is speaking, and how it was written. */
const by =
  /\b(?:remarks?|address|speech|statements?|press briefings?|briefings?|press gaggles?|gaggles?|press calls?|press conferences?|news conferences?|interview|toast|testimony|lecture|keynote|call|readout)\b[^.]{0,60}?\b(?:by|of|from|with)\s+(?<who>.+)$/iu
/** A name behind its office and a comma: `by the Minister of Ports, Helena Marsh,`. */
const apposition =
  /\b(?:by|with|du|de la|par|avec) [^,;()]{0,30}(?:[Mm]inist(?:er|re)|[Ss]ecretary|[Pp]resident|[Dd]irector|[Aa]mbassador)[^,;()]{0,60}, (?:M\. |Mme )?(?<who>\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+)(?=,| \(|$)/iu
const possessive =
  /^(?<who>[\p{L}\p{M}.,'’ -]{3,80}?)[’']s?\s+(?:opening |introductory |closing )?(?:remarks|address|speech|statement|answers|interview|comments|press conference|news conference)\b/iu
const stop =
  /\s+(?:on|at|in|before|after|during|to|for|regarding|about|following|ahead|upon|announcing|celebrating|marking|honoring|aboard|welcoming|when|while|touting|highlighting|assessing|launching|addressing|responding|commemorating|calling|as|from|via|with|and|\d+)\b|[,:;(–—]|\s&\s/iu
const article = /^(?:the|a|an)\s+/i
const longest = 400

/**
 * Read who speaks off a headline.
 *
 * ```text
 * > | Foreign Minister Sergey Lavrov’s remarks and answers to media questions
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | Remarks by President Biden on the Economy
 *                ^^^^^^^^^^^^^^^
 * ```
 *
 * @returns name with office as written, or undefined where the headline names nobody.
 */
export function readHeadlineSpeaker(title: string): string | undefined {
  const line = title.slice(0, longest)
  const who =
    apposition.exec(line)?.groups?.['who'] ?? possessive.exec(line)?.groups?.['who'] ?? by.exec(line)?.groups?.['who']
  if (!who) return undefined
  const cut = stop.exec(who)
  const name = (cut ? who.slice(0, cut.index) : who).replace(/[’']s$/u, '').trim()
  const words = name.replace(article, '').split(/\s+/)
  return words.length <= 8 && words.every((word) => /^\p{Lu}|^(?:of|the|de|van|von|der|al|bin)$/u.test(word))
    ? name
    : undefined
}
