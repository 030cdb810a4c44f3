import { expect, it } from 'vitest'
import { caseAccountArn, caseRegion, type Cases } from './cases'
import type { Check } from './check'
import { problemsOfCase, problemsOfTable } from './run-cases'
import { makeToy } from './testing/toy-service'

const nothing = (): Promise<never> => Promise.reject(new Error('the toy is not read'))
const { checks } = makeToy({ listBoxes: nothing, getLock: nothing, getSettings: nothing })

const find = (id: string): (typeof checks)[number] => {
  const found = checks.find(({ check }) => check.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}
const arn = `arn:aws:toy:${caseRegion}:111122223333:box/a`
const box = { arn, Name: 'a', Ports: [], Rules: [] }
const withSubject = (check: Check, subject: 'place' | undefined): Check => {
  const { subject: _subject, ...rest } = check
  return subject ? { ...rest, subject } : rest
}

it('refuses a check of the account that does not say so, and one of resources that says it is one', () => {
  const ofPlace = find('toy-account-has-box')
  const ofBoxes = find('toy-box-locked')
  const place: Cases['table'][number] = {
    name: 'one box',
    kind: 'pass',
    given: { all: { [caseRegion]: [box] } },
    expect: [{ arn: caseAccountArn, result: 'pass' }],
  }
  const resource: Cases['table'][number] = {
    name: 'a locked box',
    kind: 'pass',
    given: { boxes: [box], locks: { [arn]: { Locked: true } } },
    expect: [{ arn, result: 'pass' }],
  }
  expect(problemsOfCase(ofPlace, place)).toEqual([])
  expect(problemsOfCase(ofBoxes, resource)).toEqual([])
  expect(problemsOfCase({ ...ofPlace, check: withSubject(ofPlace.check, undefined) }, place)).toEqual([
    "one box: judges the account, but has no subject 'place'",
  ])
  expect(problemsOfCase({ ...ofBoxes, check: withSubject(ofBoxes.check, 'place') }, resource)).toEqual([
    `a locked box: judges ${arn}, but has the subject 'place'`,
  ])
})

it('wants a case with nothing to judge from checks of resources only', () => {
  const none = 'has no case of the kind none'
  const { check } = find('toy-account-has-box')
  expect(problemsOfTable({ check, table: [] })).not.toContain(none)
  expect(problemsOfTable({ check: withSubject(check, undefined), table: [] })).toContain(none)
})
