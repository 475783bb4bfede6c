import localFont from 'next/font/local'

// Source Serif 4 for speech, Source Sans 3 for all around it (SIL Open Font Licence), served from here. Next reads these
// calls at build time, so each is written out. Latin is on every page and fetched ahead; `optional`: when it comes late
// it waits for the next page rather than move the text that is being read. The rest comes when a page has use for it.

const serifLatin = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--serif-latin',
  weight: '200 900',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

const serifItalic = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  variable: '--serif-italic',
  weight: '200 900',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const serifLatinExt = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  variable: '--serif-latin-ext',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C4',
    },
  ],
})

const serifCyrillic = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2',
  variable: '--serif-cyrillic',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
})

const sansLatin = localFont({
  src: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  variable: '--sans-latin',
  weight: '200 900',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

const sansLatinExt = localFont({
  src: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  variable: '--sans-latin-ext',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C4',
    },
  ],
})

const sansCyrillic = localFont({
  src: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2',
  variable: '--sans-cyrillic',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
})

/** Class names that make the faces known to rostrum.css. */
export const faces = [serifLatin, serifItalic, serifLatinExt, serifCyrillic, sansLatin, sansLatinExt, sansCyrillic]
  .map(({ variable }) => variable)
  .join(' ')
