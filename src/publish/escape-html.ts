const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML or XML that shows it, also between quotation marks of either kind; without what XML can't write (https://www.w3.org/TR/xml/#charsets). */
export function escapeHtml(text: string): string {
  return toXmlText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Text without what XML can't write. */
export function toXmlText(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
}

/** Text for an element or an attribute of XML, in double quotes. */
export function toXml(text: string): string {
  return toXmlText(text).replace(/[&<>"\n\t\r]/g, (character) => xmlEscapes[character] ?? character)
}

const xmlEscapes: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' },
}
