import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../../shared/ipc/result'
import type { Question } from '../../../shared/ipc/sign-in'
import { ask } from '../../api'
import { useAnswer } from '../../use-answer'
import { MfaDialog } from './mfa-dialog'

/** How long after a code a further question for the same device says that the code was of no use, in ms. */
const soon = 60_000

/** What calls wait for and only the reviewer can answer, one question after another, on whatever page. */
export const Questions = () => {
  const client = useQueryClient()
  const questions = useAnswer('questions:list', undefined)
  const [answering, setAnswering] = useState(false)
  const [refused, setRefused] = useState<{ readonly id: string; readonly problem: Problem }>()
  const [given, setGiven] = useState<Pick<Question, 'id' | 'device'>>()
  if (questions.state !== 'ready') return null
  const [question] = questions.value
  if (!question) return null
  const { id, device } = question
  const answer = async (code: string | null): Promise<boolean> => {
    setAnswering(true)
    const answered = await ask('questions:answer', { id, answer: code })
    setRefused(answered.ok ? undefined : { id, problem: answered.error })
    if (answered.ok) {
      setGiven(code === null ? undefined : { id, device })
      setTimeout(() => setGiven((last) => (last?.id === id ? undefined : last)), soon)
    }
    await client.invalidateQueries({ queryKey: ['questions:list'] })
    setAnswering(false)
    return answered.ok
  }
  return (
    <MfaDialog
      key={id}
      question={question}
      more={questions.value.length - 1}
      again={given !== undefined && given.id !== id && given.device === device}
      answering={answering}
      problem={refused?.id === id ? refused.problem : undefined}
      answer={answer}
    />
  )
}
