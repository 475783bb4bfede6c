const credited =
  /^[*_([]*(?:official )?(?:photos?|images?|pictures?|video|фото|видео|foto|bild|credit)(?:graphs?)?(?: (?:credit|courtesy|by|of|from|©))*\s*(?:[:©—–/]|by\b|courtesy\b)/iu

/** Whether a line says whose a picture is: `Photo: MFA`, `Photo by Adam Schultz`, `Фото: МИД`. */
export function isCredit(plain: string): boolean {
  return plain.length <= 160 && credited.test(plain)
}
