/** `*`, a backtick-free set of what inline Markdown gives a meaning: emphasis, strike-through, links, tags, entities. */
const meaningful =
  /[*`]|\\(?=[!-/:-@[-`{-~]|$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|\](?=[([])|<(?=[\p{L}/!?])|&(?=#?\w{1,31};)/gu
/** What would make a heading or a quotation of a paragraph. */
const blockMark = /^(?=#{1,6}(?:\s|$)|>)/u

/** Text that Markdown shows as it stands, in the middle of a line. White space becomes single spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').replace(meaningful, '\\$&')
}

/** A paragraph of inline Markdown, so that its beginning isn't taken for the mark of a heading or quotation. */
export function escapeBlockMark(markdown: string): string {
  return markdown.replace(blockMark, '\\')
}
