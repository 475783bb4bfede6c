import 'server-only'
import { getPicture } from '#src/query/get-picture.ts'

/** The bytes of a picture that a speaker has now; null for any other name. */
export const loadPicture = getPicture
