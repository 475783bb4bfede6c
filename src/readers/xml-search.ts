import type { XmlElement } from './xml.ts'

/** The child elements of an element. */
export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** All elements of a name below an element, in the order of the file. */
export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return []
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)])
}

/** The first element at the end of a path of names, each below the one before. */
export function findFirst(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => findAll(found, name)[0], element)
}

/** All text of an element, white space as single spaces. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return ''
  const text = (each: XmlElement): string =>
    each.children.map((child) => (typeof child === 'string' ? child : text(child))).join('')
  return text(element).replace(/\s+/gu, ' ').trim()
}
