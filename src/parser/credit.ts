const credited =
  /^[*_([]*(?:official )?(?:photos?|images?|pictures?|video|фото|видео|foto|bild|credit)(?:graphs?)?(?: (?:credit|courtesy|by|of|from|©))*\s*(?:[:©—–/]|by\b|courtesy\b)/iu

/** Who wrote, edited or supplied a page, and its buttons: `（责编：方晴）`, `(Source : …)`, `Media contact: …`. */
const imprint =
  /^[\s(（【[*_]*(?:责编|责任编辑|编辑|来源|source|quelle|fuente|источник|(?:media|press) contacts?|propos recueillis|纠错|打印)\s?(?:[:：】]|par\b)/iu

/** Who wrote a text: `By Fergus Malley | Photographs by …`, `Текст: Ольга Белозёрова`, `Interview: …`. */
const written =
  /^[\s*_(]*(?:(?:by|von|par|por|words|text|texte|texto|story|interview(?:er)?|edited|текст|беседовала?|записала?|интервью вела?|фото)(?: (?:by|von|de|par))?:?\s+\p{Lu})/iu

/** Whether a line says who wrote a text, rather than whom it is about. */
export function isByline(plain: string): boolean {
  return plain.length <= 160 && (written.test(plain) || isCredit(plain)) && !/[.!?]$/u.test(plain.trim())
}

/** Whether a line says whose a picture is: `Photo: MFA`, `Photo by Adam Schultz`, `Фото: МИД`. */
export function isCredit(plain: string): boolean {
  return plain.length <= 160 && (credited.test(plain) || imprint.test(plain))
}
