const longest = 150

/**
 * The name of a file as it is kept and shown: its last part, without what could lead elsewhere or hide. It never names a
 * file on this machine.
 */
export function nameFile(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const visible = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/^[.\s]+/u, '')
    .trim()
  if (visible.length <= longest) return visible || 'transcript'
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(visible)?.[0] ?? ''
  return visible.slice(0, longest - ending.length) + ending
}
