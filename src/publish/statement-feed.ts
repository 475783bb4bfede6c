import type { StatementFeed } from '#src/query/feed-views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import type { AtomFeed } from './write-atom.ts'

/** Characters of a statement in the title of its entry, about. */
const titleLength = 80

/** A saved search as a feed. `what` says what is searched; `path` is the feed's own address, `page` the search's, both with their parameters. */
export function toStatementFeed(
  { statements }: StatementFeed,
  { what, path, page }: { what: string; path: string; page: string },
): AtomFeed {
  return {
    path,
    page,
    title: `Rostrum: ${what}`,
    subtitle: 'New statements that this search finds',
    entries: statements.map(({ id, speaker, label, role, text, transcript, publishedAt, updatedAt }) => {
      const name = speaker?.name ?? label
      const source = [name, role, transcript.title, transcript.place, transcript.date]
      return {
        path: statementPath(id),
        title: `${name === null ? '' : `${name}: `}${cutAtWord(text, titleLength)}`,
        author: name,
        paragraphs: [...text.split(/\n{2,}/), `— ${source.filter((part) => part !== null).join(', ')}`],
        publishedAt,
        updatedAt,
      }
    }),
  }
}

function cutAtWord(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const space = line.lastIndexOf(' ', length)
  return `${line.slice(0, space > length / 2 ? space : length)} …`
}
