import { addScore, type Measure, measures, noScore, rate, type Score } from './score-parse.ts'

type Row = { name: string; half: string; documents: number; score: Score }

/** Scores of documents, summed by style and half, and over all styles. */
export class ScoreTable {
  readonly #rows = new Map<string, Row>()

  add({ style, half }: { style: string; half: string }, score: Score): void {
    for (const name of [style, 'all']) {
      const key = `${name === 'all' ? '~' : ''}${name} ${half}`
      const row = this.#rows.get(key) ?? { name, half, documents: 0, score: noScore() }
      row.documents++
      addScore(row.score, score)
      this.#rows.set(key, row)
    }
  }

  /** Precision, recall and F1 in percent, a line for each style and half. */
  print(): void {
    console.log(
      `\n${'style'.padEnd(24)}${'half'.padEnd(8)}docs  stmts |${measures.map((measure) => ` ${measure.padEnd(17)}`).join(' |')}`,
    )
    console.log(`${' '.repeat(43)} |${measures.map(() => '  prec   rec    F1').join(' |')}`)
    for (const [, row] of [...this.#rows].sort(([one], [other]) => (one < other ? -1 : 1))) printRow(row)
  }
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(6)
const cells = (score: Score, measure: Measure) => {
  const { precision, recall, f1 } = rate(score[measure])
  return `${percent(precision)}${percent(recall)}${percent(f1)}`
}

function printRow({ name, half, documents, score }: Row): void {
  const sizes = `${String(documents).padStart(4)}${String(score.boundaries.due).padStart(7)}`
  console.log(
    `${name.padEnd(24)}${half.padEnd(8)}${sizes} |${measures.map((measure) => cells(score, measure)).join(' |')}`,
  )
}
