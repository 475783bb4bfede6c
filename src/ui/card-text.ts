/**
 * What the faces of the cards can draw: the characters that Source Serif 4 and Source Sans 3 share in the Latin, Cyrillic,
 * Greek and Vietnamese files of @fontsource 5.3.1, as their `cmap` tables say.
 */
const drawn =
  /[\u0020-\u007e\u00a0-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u01e6\u01e7\u01f8\u01f9\u0218-\u021b\u0259\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0462\u0463\u0472-\u0475\u0490-\u0493\u0496-\u049b\u04a0-\u04a3\u04aa\u04ab\u04ae-\u04b3\u04b6\u04b7\u04ba\u04bb\u04c0-\u04c2\u04cf-\u04d1\u04d4-\u04d9\u04e2\u04e3\u04e6-\u04e9\u04ee\u04ef\u04f2\u04f3\u1e0c-\u1e0f\u1e20\u1e21\u1e24\u1e25\u1e2a\u1e2b\u1e36-\u1e3b\u1e3e\u1e3f\u1e42-\u1e49\u1e5a-\u1e63\u1e6c-\u1e6f\u1e80-\u1e85\u1e8e\u1e8f\u1e92\u1e93\u1e97\u1e9e\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u20a6\u20a9\u20ab\u20ac\u20b4\u20b8-\u20ba\u20bd\u2116\u2122\u2212]/u

/** Marks that a face lacks, by the nearest that it has. */
const nearest: Record<string, string> = { '\u2010': '-', '\u2011': '-', '\u2012': '–', '\u2015': '—' }

/**
 * Text as a card can draw it: spaces of all kinds as one, signs that no face has left out.
 * @returns null when letters would be missing: half a quotation is none.
 */
export function toCardText(text: string): string | null {
  let shown = ''
  for (const character of text.normalize('NFC')) {
    const near = nearest[character] ?? character
    if (drawn.test(near)) shown += near
    else if (/\s/u.test(near)) shown += ' '
    else if (/[\p{L}\p{M}\p{N}]/u.test(near)) return null
  }
  return shown.replace(/\s+/g, ' ').trim()
}
