import { labelKey } from './label-key.ts'

/** What a label alone says of who speaks: one who asks, answers, listens or leads; `speaker` is anybody else. */
export type LabelRole = 'questioner' | 'answerer' | 'audience' | 'moderator' | 'speaker'

/** Labels that name nobody, in the languages that transcripts come in. */
export type GenericSpeaker = { slug: string; name: string; role: LabelRole; labels: readonly string[] }

/** The register may list the same slugs with more labels; the roles are given here. */
export const genericSpeakers: readonly GenericSpeaker[] = [
  {
    slug: 'reporter',
    name: 'Reporter',
    role: 'questioner',
    labels: [
      ...['Q', 'P', 'Question', 'Questions', 'Questioner', 'Reporter', 'Reporters', 'Journalist', 'Press', 'Media'],
      ...['Question from the audience', 'Media question', 'Member of the press', 'Follow-up question'],
      ...['Вопрос', 'Вопросы', 'Журналист', 'Корреспондент', 'Корр', 'Уточняющий вопрос', 'Запитання', 'Питання'],
      ...[
        'Frage',
        'Zusatzfrage',
        'Zusatz',
        'Zuruf',
        'Frage aus dem Publikum',
        'Journalistin',
        'Nachfrage',
        'Pregunta',
        'Interlocutor',
        'Interlocutora',
        'Periodista',
        'Pergunta',
        'Jornalista',
        'Domanda',
        'Giornalista',
        'Journaliste',
      ],
      ...[
        'Pytanie',
        'Vraag',
        'Soru',
        '问',
        '問',
        '记者',
        '記者',
        '提问',
        '追问',
        '追問',
        '記者提問',
        '記者问',
        '질문',
        '質問',
        'سؤال',
      ],
    ],
  },
  {
    slug: 'answer',
    name: 'Answer',
    role: 'answerer',
    labels: [
      ...['A', 'Answer', 'Response', 'Reply', 'Ответ', 'Відповідь', 'R', 'Antwort', 'Respuesta', 'Resposta', 'Réponse'],
      ...['Risposta', 'Odpowiedź', 'Antwoord', 'Cevap', '答', '답', '답변', '答え', 'جواب'],
    ],
  },
  {
    slug: 'audience',
    name: 'Audience',
    role: 'audience',
    labels: ['Audience', 'The audience', 'Crowd', 'The crowd', 'Congregation', 'Из зала', 'Publikum', 'Público'],
  },
  {
    slug: 'audience-member',
    name: 'Audience member',
    role: 'audience',
    labels: [
      ...[
        'Audience member',
        'Audience members',
        'Member of the audience',
        'Members of the audience',
        'Speaker in audience',
        'Remark from the audience',
        'Voice from the audience',
      ],
      ...['Реплика', 'Реплика из зала'],
    ],
  },
  {
    slug: 'moderator',
    name: 'Moderator',
    role: 'moderator',
    labels: [
      'Moderator',
      'The moderator',
      'Host',
      'Facilitator',
      'Модератор',
      'Ведущий',
      'Ведущая',
      '主持人',
      '主持',
      'Moderador',
      'Moderadora',
      'Moderatorin',
      'Modérateur',
      'Modératrice',
      'Moderatore',
      'Moderatrice',
      'Animateur',
      'Animatrice',
      '司会',
      '사회자',
    ],
  },
  {
    slug: 'interviewer',
    name: 'Interviewer',
    role: 'moderator',
    labels: ['Interviewer', 'The interviewer', 'Intervieweur', 'Entrevistador', 'Entrevistadora', 'Интервьюер'],
  },
  { slug: 'all', name: 'All', role: 'speaker', labels: ['All', 'Both', 'Everyone', 'Everybody', 'All speakers'] },
  { slug: 'operator', name: 'Operator', role: 'moderator', labels: ['Operator', 'Conference operator'] },
]

/** A reporter of an outlet, in Chinese: `光华日报记者`, `《海峡日报》记者`. */
const reporterOfOutlet = /^[\p{Script=Han}《》]{2,14}(?:记者|記者)$/u

const byKey = new Map(genericSpeakers.flatMap((speaker) => speaker.labels.map((label) => [labelKey(label), speaker])))

/** What may stand before a word for nobody in particular: `Une journaliste`, `La même journaliste`, `Another reporter`. */
const indefinite =
  /^(?:(?:A|AN|THE|UN|UNE|LE|LA|UNO|UNA|EL|EIN|EINE|DER|DIE|UM|UMA|O) )?(?:(?:SAME|MEME|AUTRE|MISMO|MISMA|OTRO|OTRA|ANOTHER|OTHER|FEMALE|MALE|DERSELBE|DIESELBE|MESMO|MESMA|OUTRO|OUTRA) )?/u

/** `a reporter of The Weekly` */
const reporterOfSome = /^(?:(?:A|AN|THE) )?(?:REPORTER|JOURNALIST|CORRESPONDENT)(?: (?:OF|FROM|WITH|FOR|AT) .{2,60})?$/u

/** The nobody in particular that a label stands for, if any. */
export function findGenericSpeaker(label: string): GenericSpeaker | undefined {
  const key = labelKey(label).replace(/ \d{1,3}$/, '')
  const known = byKey.get(key)
  if (known) return known
  const bare = byKey.get(key.replace(indefinite, ''))
  if (bare?.role === 'questioner' || bare?.role === 'moderator') return bare
  return reporterOfOutlet.test(key) || reporterOfSome.test(key) ? byKey.get('Q') : undefined
}
