import { isBackChannel, isThanksByName, isThrownIn } from './back-channel.ts'
import { callsOnNext, isNameAlone, isOnlyCall, leadsOn, offersWord } from './call.ts'
import { isClosing, isThanks } from './closing.ts'
import { asks, countQuestions, hasQuestion, isFollowUp, onlyAsks, opensWithGreeting, requests } from './question.ts'

/** What the words of a statement show, without its neighbours. */
export type WordTraits = {
  /** About how many words; a Chinese character is more than half a word. */
  words: number
  /** How long it is, in steps from `0` (nothing but a stage direction) to `7`. */
  length: number
  /** Whether it ends with a question. */
  asks: boolean
  calls: boolean
  /** Whether it gives the word, thanks or closes. */
  leads: boolean
  thanks: boolean
  /** Whether it is broken off, with a dash, or takes up a sentence that was. */
  broken: boolean
  resumes: boolean
  questions: number
  /** The names of what it shows. */
  shows: readonly string[]
  first: string
  last: string
}

/** In words, where a length is one step longer. */
const steps = [1, 4, 7, 13, 26, 61, 150]
/** In characters: so much of a long statement is read for single words, at its start and at its end. */
const read = 600
const averageWord = 6
const word = /\p{Script=Han}|(?!\p{Script=Han})[\p{L}\p{N}][^\s\p{Script=Han}]*/gu
const han = /\p{Script=Han}/gu
const hanShare = 0.6

const breaksOff = /(?:—|–|--|…|\.\.\.)["”]?\s*$/u
const takesUp = /^\s*["“(]*(?:—|–|-|…|\.\.\.)/u
const exclaims = /!["”)]*$/u
const agrees =
  /^["“([]*(?:yes|no|yeah|nope|yep|well|oh|sure|absolutely|i think|i don.t|oui|non|ja|nein|doch|sí|no|bueno|да|нет|ну|是的|没有|不)(?!\p{L})/u
const gives = /^(?:thank|thanks|danke|vielen dank|gracias|muchas gracias|merci|спасибо|谢谢)/u
const you = /(?<!\p{L})(?:you|your|vous|votre|vos|sie|ihr|ihre|ihren|usted|ustedes|su|вы|вас|вам|ваш|您|你)(?!\p{L})/u
const self = /(?<!\p{L})(?:i|we|my|our|je|nous|ich|wir|yo|nosotros|я|мы|我|我们)(?!\p{L})/u

/** Read what a statement's words show. */
export function readWordTraits(text: string): WordTraits {
  const words = countWords(text)
  const length = stepOf(words)
  const first = text.slice(0, read).trim().toLowerCase()
  const last = text.slice(-read).toLowerCase()
  const shown: Record<string, boolean> = {
    asks: asks(text),
    'only asks': onlyAsks(text),
    'has a question': !asks(text) && hasQuestion(text),
    'asks to be told': requests(text),
    'follows up': isFollowUp(text),
    greets: opensWithGreeting(text),
    calls: callsOnNext(text),
    'only calls': isOnlyCall(text),
    'a name alone': isNameAlone(text),
    'leads on': leadsOn(text),
    'offers the word': offersWord(text),
    closes: isClosing(text),
    thanks: isThanks(text),
    listens: isBackChannel(text),
    'thanks by name': isThanksByName(text),
    'thrown in': isThrownIn(text),
    exclaims: exclaims.test(text),
    'breaks off': breaksOff.test(text.slice(-20)),
    'takes up': takesUp.test(text.slice(0, 20)),
    'says nothing': words === 0,
  }
  const shows = Object.keys(shown).filter((name) => shown[name])
  const said: Record<string, boolean> = {
    'yes or no first': agrees.test(first),
    'says you': you.test(first),
    [`says you, ${Math.min(length, 5)}`]: you.test(first),
    'says I': self.test(first),
    [`thanks first, ${Math.min(length, 5)}`]: gives.test(first),
  }
  const is = (name: string) => shown[name] === true
  return {
    ...{ words, length, first, last, asks: is('asks'), calls: is('calls'), thanks: is('thanks') },
    leads: is('calls') || is('a name alone') || is('closes') || is('thanks'),
    broken: is('breaks off'),
    resumes: is('takes up'),
    questions: countQuestions(text),
    shows: [...(shows.length > 0 ? shows : ['plain']), ...Object.keys(said).filter((name) => said[name])],
  }
}

/** The number of steps that a number reaches. */
export const stepOf = (count: number, levels: readonly number[] = steps) =>
  levels.filter((level) => count >= level).length

function countWords(text: string): number {
  const start = text.slice(0, read * 3)
  const inHan = start.match(han)?.length ?? 0
  const counted = (start.match(word)?.length ?? 0) - inHan + Math.round(inHan * hanShare)
  return counted + Math.round(Math.max(0, text.length - start.length) / averageWord)
}
