import type { Summary } from './summary'

/** What users call the program that they sign in with. */
export function clientName({ situation }: Summary): string {
  return situation.server.isSkypeForBusiness ? 'Skype for Business' : 'Lync'
}
