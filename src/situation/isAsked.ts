import { QUESTIONS, type Question, type QuestionId } from '../request/questions'
import type { Questions } from './asked'

/** Whether the situation asks a question. An answer to any other is kept and not used. */
export function isAsked(id: QuestionId, asked: Questions): boolean {
  const { asked: part }: Question = QUESTIONS[id]
  if (part === undefined) return true
  if (part === 'uses') return asked.uses.some((use) => id === `order.uses.${use}`)
  return asked[part] !== null && asked[part] !== false
}
