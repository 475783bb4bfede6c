import { type RefObject, useEffect } from 'react'
import type { ReviewedStatement } from '#src/query/draft-views.ts'
import type { DraftEditor } from './create-editor.ts'

type Panes = {
  list: RefObject<HTMLElement | null>
  source: RefObject<HTMLElement | null>
  editor: DraftEditor | null
  statements: readonly ReviewedStatement[]
}

/** Scroll the statements, the source and the text together: the one that is moved leads, the others follow. */
export function useScrollTogether({ list, source, editor, statements }: Panes): void {
  useEffect(() => {
    const panes = [list.current, source.current, editor?.scroller ?? null].filter((pane) => pane !== null)
    let leader: HTMLElement | null = null
    const lead = (event: Event) => {
      leader = event.currentTarget as HTMLElement
    }
    const follow = (event: Event) => {
      const moved = event.currentTarget as HTMLElement
      if (moved !== leader) return
      const at = moved === editor?.scroller ? atInEditor(editor, statements) : atInList(moved)
      if (at < 0) return
      if (moved !== list.current) showIn(list.current, `[data-at="${at}"]`)
      if (moved !== source.current) showIn(source.current, `[data-source="${at}"]`)
      const offset = statements[at]?.offset
      if (editor && moved !== editor.scroller && offset !== undefined) editor.scroller.scrollTop = editor.topOf(offset)
    }
    for (const pane of panes) {
      for (const sign of ['wheel', 'touchstart', 'pointerdown', 'focusin', 'keydown'] as const)
        pane.addEventListener(sign, lead, { passive: true })
      pane.addEventListener('scroll', follow, { passive: true })
    }
    return () => {
      for (const pane of panes) {
        for (const sign of ['wheel', 'touchstart', 'pointerdown', 'focusin', 'keydown'] as const)
          pane.removeEventListener(sign, lead)
        pane.removeEventListener('scroll', follow)
      }
    }
  }, [list, source, editor, statements])
}

function atInEditor(editor: DraftEditor, statements: readonly ReviewedStatement[]): number {
  const offset = editor.offsetAt(editor.scroller.scrollTop)
  return statements.findLastIndex((statement) => statement.offset <= offset)
}

/** The first statement that is still in sight. */
function atInList(pane: HTMLElement): number {
  const { top } = pane.getBoundingClientRect()
  for (const element of pane.querySelectorAll<HTMLElement>('[data-at], [data-source]')) {
    if (element.getBoundingClientRect().bottom > top + 8)
      return Number(element.dataset['at'] ?? element.dataset['source'])
  }
  return -1
}

/** Scroll a pane until an element in it stands at its top. */
export function showIn(pane: HTMLElement | null, selector: string): void {
  const element = pane?.querySelector(selector)
  if (pane && element) pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top
}
