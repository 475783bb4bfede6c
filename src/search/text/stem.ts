import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as greek } from '@orama/stemmers/greek'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import { fold } from './fold.ts'

const stemmers: Record<string, (word: string) => string> = {
  ...{
    ar: arabic,
    bg: bulgarian,
    da: danish,
    de: german,
    el: greek,
    en: english,
    es: spanish,
    fi: finnish,
    fr: french,
  },
  ...{ hu: hungarian, it: italian, nb: norwegian, nl: dutch, nn: norwegian, no: norwegian, pt: portuguese },
  ...{ ro: romanian, ru: russian, sv: swedish, tr: turkish, uk: ukrainian },
  // Galician writes its endings as Portuguese does; there is no stemmer of its own.
  gl: portuguese,
}

/** The language a tag begins with: `pt` of `pt-BR`. */
export function baseLanguage(tag: string): string {
  const hyphen = tag.indexOf('-')
  return (hyphen < 0 ? tag : tag.slice(0, hyphen)).toLowerCase()
}

/**
 * The stem that inflected forms of a word share, by the Snowball algorithms (https://snowballstem.org).
 * @param word In lower case, with its diacritics.
 * @param language A base language; a word of one without a stemmer is its own stem.
 */
export function stem(word: string, language: string): string {
  const stemmer = stemmers[language]
  return fold(stemmer && word.length > 2 ? stemmer(word) : word)
}
