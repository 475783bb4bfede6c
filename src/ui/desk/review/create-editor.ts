import { defaultKeymap, history, historyKeymap, undo } from '@codemirror/commands'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, MatchDecorator, ViewPlugin } from '@codemirror/view'
import type { DraftReading } from '#src/query/draft-views.ts'
import { editorTheme } from './editor-theme.ts'

/** The editor of a draft's text, as the page uses it. Offsets are in UTF-16 units of the text. */
export type DraftEditor = {
  /** Put another text in, as one step that can be undone; what is the same stays where it is. */
  replace: (text: string) => void
  /** Show where labels stand and what the parser was unsure about. */
  mark: (reading: Pick<DraftReading, 'statements' | 'diagnostics'>) => void
  /** Go to a place and make it visible. */
  reveal: (offset: number, focus: boolean) => void
  undo: () => void
  /** For scrolling together: the pixel at which a place stands, and the place at a pixel. */
  topOf: (offset: number) => number
  offsetAt: (top: number) => number
  scroller: HTMLElement
  destroy: () => void
}

const setLabels = StateEffect.define<DecorationSet>()

const labels = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(setLabels)) return effect.value
    return marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

const markLines = new MatchDecorator({
  regexp: /<!-- statement .*?-->/g,
  decoration: Decoration.mark({ class: 'cm-statement-mark' }),
})
const marks = ViewPlugin.define(
  (view) => ({
    marks: markLines.createDeco(view),
    update(update) {
      this.marks = markLines.updateDeco(update, this.marks)
    },
  }),
  { decorations: (plugin) => plugin.marks },
)

/**
 * Put an editor into a place of the page, in a shadow root: its styles are made by script, which the page's policy allows there
 * and not in the page itself.
 */
export function createEditor(host: HTMLElement, text: string, onChange: (text: string) => void): DraftEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  root.replaceChildren()
  const extensions = [
    ...[history(), labels, marks, lintGutter(), EditorView.lineWrapping, editorTheme],
    keymap.of([...historyKeymap, ...defaultKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': 'Text of the draft', spellcheck: 'true' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString())
    }),
  ]
  const view = new EditorView({ state: EditorState.create({ doc: text, extensions }), root, parent: root })
  return {
    replace: (next) => replaceText(view, next),
    mark: (reading) => showReading(view, reading),
    reveal: (offset, focus) => {
      const at = Math.min(offset, view.state.doc.length)
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 40 }) })
      if (focus) view.focus()
    },
    undo: () => void undo(view),
    topOf: (offset) => view.lineBlockAt(Math.min(offset, view.state.doc.length)).top,
    offsetAt: (top) => view.lineBlockAtHeight(top).from,
    scroller: view.scrollDOM,
    destroy: () => view.destroy(),
  }
}

/** Only what differs between the two texts is replaced. */
function replaceText(view: EditorView, next: string): void {
  const before = view.state.doc.toString()
  if (before === next) return
  let start = 0
  while (start < before.length && start < next.length && before[start] === next[start]) start++
  let end = 0
  const most = Math.min(before.length, next.length) - start
  while (end < most && before[before.length - 1 - end] === next[next.length - 1 - end]) end++
  view.dispatch({ changes: { from: start, to: before.length - end, insert: next.slice(start, next.length - end) } })
}

function showReading(
  view: EditorView,
  { statements, diagnostics }: Pick<DraftReading, 'statements' | 'diagnostics'>,
): void {
  const length = view.state.doc.length
  const found = statements.flatMap(({ label, kind, offset }): Range<Decoration>[] => {
    const end = offset + (label?.length ?? 0) + 1
    if (label === null || end > length || view.state.sliceDoc(offset, end - 1) !== label) return []
    return [Decoration.mark({ class: `cm-label cm-label-${kind}` }).range(offset, end)]
  })
  view.dispatch({ effects: setLabels.of(Decoration.set(found, true)) })
  const problems = diagnostics.map(({ position, severity, message, suggestion }) => {
    const from = Math.min(position.offset, length)
    const to = Math.max(from, view.state.doc.lineAt(from).to)
    return { from, to, severity, message: [message, suggestion].filter(Boolean).join(' ') }
  })
  view.dispatch(setDiagnostics(view.state, problems))
}
