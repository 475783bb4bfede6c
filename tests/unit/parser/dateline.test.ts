import { describe, expect, test } from 'vitest'
import { readDateline } from '#src/parser/dateline.ts'

describe('a dateline', () => {
  test.each([
    ['Almaty, April 11, 2025', '2025-04-11', 'Almaty'],
    ['Washington, D.C., Friday, March 3, 2023', '2023-03-03', 'Washington, D.C.'],
    ['Москва, 11 апреля 2025 года', '2025-04-11', 'Москва'],
    ['Київ, 3 листопада 2024', '2024-11-03', 'Київ'],
    ['Wien, Freitag, 3. März 2023', '2023-03-03', 'Wien'],
    ['Paris, 1er avril 2025', '2025-04-01', 'Paris'],
    ['Santiago de Compostela, 3 de xullo de 2018', '2018-07-03', 'Santiago de Compostela'],
    ['viernes, 3 de mayo de 2019', '2019-05-03', null],
    ['Sessió 2, dijous 1 de març de 2018', '2018-03-01', null],
    ['XI legislatura / Primer període / Dimecres, 26 d’octubre de 2015', '2015-10-26', null],
    ['2025年4月11日', '2025-04-11', null],
    ['Астана, 11.04.2025', '2025-04-11', 'Астана'],
  ])('%s is a day, and a place where one is named', (line, date, place) => {
    expect(readDateline(line)).toEqual({ date, place })
  })

  test.each([
    'Almaty, April 2025',
    'From 1 to 3 May it rained. On 3 May 2019 it stopped.',
    'April 11, 2025 or April 12, 2025',
    '31.02.2025',
    '3 de frimaire de 2018',
  ])('%s is none', (line) => {
    expect(readDateline(line)).toBeUndefined()
  })
})
