import type { WithdrawalView } from '#src/query/find-withdrawal.ts'
import type { StatementAddress, StatementPageView } from '#src/query/views.ts'
import { speakerPath, statementHistoryPath, statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import { embedDocument } from './embed-document.ts'
import { escapeHtml } from './escape-html.ts'
import { shortenText } from './shorten-text.ts'

/** Characters of a statement that an embed shows, about; the rest is a link away. */
const longest = 900
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A correction that came after an embed was made: when, ISO 8601. */
export type Correction = { since: string }

/**
 * A statement for another site's frame: its text, who said it, when and where, and whether it was corrected since the embed
 * was made. `siteUrl` has no slash at its end.
 */
export function writeEmbed(view: StatementPageView, siteUrl: string, correction: Correction | null): string {
  const { statement, transcript } = view
  const name = statement.speaker?.name ?? statement.label ?? ''
  const url = siteUrl + statementPath(statement.id)
  const text = shorten(statement.text)
  return embedDocument({
    language: 'en',
    title: escapeHtml(`${name || 'Note'}, ${day.format(Date.parse(transcript.date))}`),
    body: [
      correction === null ? '' : writeCorrection(correction, siteUrl + statementHistoryPath(statement.id)),
      `<blockquote cite="${escapeHtml(url)}" lang="${escapeHtml(statement.language ?? transcript.language)}" dir="auto">`,
      ...text.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
      '</blockquote>',
      writeFooter(view, siteUrl, text.whole),
    ].join('\n'),
  })
}

/** What an embed shows of a statement that was removed: that it was, when, and where its last text stands. */
export function writeWithdrawnEmbed(address: Extract<StatementAddress, { state: 'gone' }>, siteUrl: string): string {
  const { id, retiredAt, transcript } = address
  const title = `<a href="${escapeHtml(siteUrl + transcriptPath(transcript.slug))}" target="_blank" rel="noopener">${escapeHtml(transcript.title)}</a>`
  return embedDocument({
    language: 'en',
    title: 'A statement that was withdrawn',
    body: [
      `<p class="note">This statement was withdrawn on ${day.format(Date.parse(retiredAt))}, when the transcript was corrected.</p>`,
      `<p>It was part of ${title}. <a href="${escapeHtml(siteUrl + statementPath(id))}" target="_blank" rel="noopener">What it said</a> is kept.</p>`,
    ].join('\n'),
  })
}

/** What an embed shows when the whole transcript was withdrawn: that, when and why, and nothing of what it said. */
export function writeEmbedOfWithdrawn({ reason, withdrawnAt }: WithdrawalView): string {
  return embedDocument({
    language: 'en',
    title: 'A transcript that was withdrawn',
    body: [
      `<p class="note">The transcript of this statement was withdrawn on ${day.format(Date.parse(withdrawnAt))}.</p>`,
      `<p>${escapeHtml(reason)}</p>`,
    ].join('\n'),
  })
}

function writeCorrection({ since }: Correction, history: string): string {
  return `<p class="note">Corrected since, on ${day.format(Date.parse(since))}: <a href="${escapeHtml(history)}" target="_blank" rel="noopener">what changed</a></p>`
}

function writeFooter({ statement, transcript, role }: StatementPageView, siteUrl: string, whole: boolean): string {
  const link = (path: string, text: string) =>
    `<a href="${escapeHtml(siteUrl + path)}" target="_blank" rel="noopener">${escapeHtml(text)}</a>`
  const { speaker, label } = statement
  const name = speaker ? link(speakerPath(speaker.slug), speaker.name) : label === null ? '' : escapeHtml(label)
  const who = [name === '' ? '' : `<b>${name}</b>`, role === null ? '' : escapeHtml(role)].filter(Boolean).join(', ')
  const where = [day.format(Date.parse(transcript.date)), transcript.place].filter((part) => part !== null).join(', ')
  return [
    `<footer>${who}${who === '' ? '' : '<br>'}`,
    `${escapeHtml(where)} · ${link(statementPath(statement.id), whole ? 'In the transcript, at Rostrum' : 'Read it whole at Rostrum')}`,
    '</footer>',
  ].join('\n')
}

/** Whole paragraphs as long as there is room, and the start of the next when there is much left. */
function shorten(text: string): { paragraphs: string[]; whole: boolean } {
  const paragraphs: string[] = []
  let room = longest
  for (const paragraph of text.split(/\n{2,}/)) {
    const shown = shortenText(paragraph, Math.max(room, 0))
    if (room < 120 && paragraphs.length > 0) return { paragraphs, whole: false }
    paragraphs.push(shown.text)
    if (!shown.whole) return { paragraphs, whole: false }
    room -= paragraph.length
  }
  return { paragraphs, whole: true }
}
