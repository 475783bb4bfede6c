import { EditorView } from '@codemirror/view'

const kinds = ['remark', 'question', 'answer', 'interjection', 'note']

/** The look of the editor, in the page's own colours. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', fontSize: '0.9375rem', color: 'var(--color-ink)', backgroundColor: 'var(--color-leaf)' },
  '&.cm-focused': { outline: '2px solid var(--color-accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-sans)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--color-ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)' },
  '.cm-gutters': { backgroundColor: 'var(--color-tint)', border: 'none' },
  '.cm-label': { fontWeight: '700', color: 'var(--color-accent)' },
  [kinds.map((kind) => `.cm-label-${kind}`).join(', ')]: { textDecoration: 'none' },
  '.cm-statement-mark': { color: 'var(--color-soft)', fontStyle: 'italic' },
  '.cm-tooltip': {
    backgroundColor: 'var(--color-leaf)',
    color: 'var(--color-ink)',
    border: '1px solid var(--color-edge)',
  },
})
