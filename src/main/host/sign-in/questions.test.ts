import { expect, test } from 'vitest'
import type { Question } from '../../../shared/ipc/sign-in'
import { openQuestions } from './questions'

const mfa = { kind: 'mfa', profile: 'audit', device: 'arn:aws:iam::111122223333:mfa/reviewer' } as const

test('a question waits until it is answered, and then is gone', async () => {
  const seen: (readonly Question[])[] = []
  const questions = openQuestions((now) => seen.push(now))
  const asked = questions.ask(mfa)
  const [question] = questions.list()
  expect(question).toEqual({ ...mfa, id: expect.any(String) })
  expect(questions.answer(question?.id ?? '', '123456')).toEqual({ ok: true, value: null })
  expect(await asked).toBe('123456')
  expect(seen.map((all) => all.length)).toEqual([1, 0])
  expect(questions.answer(question?.id ?? '', '123456')).toMatchObject({
    ok: false,
    error: { code: 'QuestionNotThere' },
  })
})

test('the answer stands in nothing that the window hears', async () => {
  const seen: unknown[] = []
  const questions = openQuestions((now) => seen.push(now))
  const asked = questions.ask(mfa)
  questions.answer(questions.list()[0]?.id ?? '', '987654')
  await asked
  expect(JSON.stringify(seen)).not.toContain('987654')
})

test('a reviewer may refuse, a review may end, and the app may close: each gives no answer', async () => {
  const questions = openQuestions(() => undefined)
  const refused = questions.ask(mfa)
  questions.answer(questions.list()[0]?.id ?? '', null)
  expect(await refused).toBeUndefined()

  const abort = new AbortController()
  const ended = questions.ask(mfa, abort.signal)
  abort.abort()
  expect(await ended).toBeUndefined()
  expect(await questions.ask(mfa, abort.signal)).toBeUndefined()

  const open = questions.ask(mfa)
  questions.close()
  expect(await open).toBeUndefined()
  expect(questions.list()).toEqual([])
})
