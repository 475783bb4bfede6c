import type { ComponentProps } from 'react'
import { currentLocale } from './locale.ts'
import { localPath } from './locales.ts'

/** A link that stays in the reader's language where it leads to a page of this archive. */
export function Link({ href, ...rest }: ComponentProps<'a'> & { href: string }) {
  return <a href={localPath(href, currentLocale())} {...rest} />
}
