/** Russian nouns for who holds an office or does something, as far as they stay the same in all cases. */
const stem =
  /^(?:министр|президент|председател|директор|пос(?:ол|л)|губернатор|мэр|глав|представител|премьер(?:-министр)?|вице-премьер|секретар|начальник|руководител|врач|ректор|писател|учён|депутат|сенатор|режиссёр|режиссер|актёр|актрис|замест?ител|спикер|генерал|академик|профессор|капитан|тренер|постпред|уполномоченн|омбудсмен|хозя|смотрител|эксперт|кандидат|лидер|пресс-секретар|председательствующ|ведущ|координатор|историк|поэт|художник|музыкант|архитектор|инженер)(?<ending>\p{Ll}{0,3})$/u

export type OfficeCase = 'nominative' | 'genitive' | 'instrumental'

const endings: readonly [RegExp, OfficeCase][] = [
  [/^(?:ом|ем|ём|ой|ей|им|ым)$/u, 'instrumental'],
  [/^(?:а|я|ы|и|ого|его|е|у|ю)$/u, 'genitive'],
]

/**
 * In which case the first office stands that leads to a Russian name: `заместителя Министра` is a genitive, and so is
 * the name behind it. `глава` is a nominative in -а.
 * @param lead the words before the name.
 * @returns undefined where none does.
 */
export function caseOfOffice(lead: string): OfficeCase | undefined {
  const clause = lead.split(/[.:!?](?=\s)/u).at(-1) ?? ''
  for (const word of clause.toLowerCase().split(/[\s,«»]+/u)) {
    const ending = stem.exec(word)?.groups?.['ending']
    if (ending === undefined) continue
    if (word === 'глава' || word === 'актриса') return 'nominative'
    return endings.find(([pattern]) => pattern.test(ending))?.[1] ?? 'nominative'
  }
  return undefined
}
