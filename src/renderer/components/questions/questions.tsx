import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../../shared/ipc/result'
import { ask } from '../../api'
import { useAnswer } from '../../use-answer'
import { MfaDialog } from './mfa-dialog'

/** What calls wait for and only the reviewer can answer, one question after another, on whatever page. */
export const Questions = () => {
  const client = useQueryClient()
  const questions = useAnswer('questions:list', undefined)
  const [answering, setAnswering] = useState(false)
  const [refused, setRefused] = useState<{ readonly id: string; readonly problem: Problem }>()
  if (questions.state !== 'ready') return null
  const [question] = questions.value
  if (!question) return null
  const answer = async (given: string | null): Promise<boolean> => {
    setAnswering(true)
    const answered = await ask('questions:answer', { id: question.id, answer: given })
    setRefused(answered.ok ? undefined : { id: question.id, problem: answered.error })
    await client.invalidateQueries({ queryKey: ['questions:list'] })
    setAnswering(false)
    return answered.ok
  }
  return (
    <MfaDialog
      key={question.id}
      question={question}
      more={questions.value.length - 1}
      answering={answering}
      problem={refused?.id === question.id ? refused.problem : undefined}
      answer={answer}
    />
  )
}
