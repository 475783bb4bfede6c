const address = /https?:\/\/|\bt\.me\/|\bwww\.|@\w{3,}/iu
const invitation =
  /\b(?:telegram|subscribe|subscription|follow us|read more|join us|sign up|newsletter|whatsapp|our channel|download (?:our|the) app|подпис|наш канал|читайте|suscr[ií]bete|abonnieren)/iu

/** Whether a line invites to a channel, a newsletter or another page: short, with an address and an invitation. */
export function isAdvertisement(plain: string): boolean {
  return plain.length <= 300 && address.test(plain) && invitation.test(plain)
}
