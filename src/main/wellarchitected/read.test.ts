import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isNoneOfThese } from '../../shared/draft/answer-state'
import { workloadSchema } from '../../shared/workload/workload'
import { choiceOf, questionOf } from '../sample/services/wellarchitected/told-answers'
import { consoleAddress } from './console-address'
import { describeComparison } from './describe-comparison'
import { describeProgress, isWhollySent } from './describe-progress'
import { startToolWorld, type ToolWorld } from './testing/tool-world'

let world: ToolWorld

beforeEach(async () => {
  world = await startToolWorld()
})
afterEach(() => world.close())

const incidents = questionOf('SEC10')
const place = () => ({ ...world.placeOf('Storefront'), lens: 'wellarchitected', questionId: incidents })
const operations = () => world.sample.counts()

describe('a workload', () => {
  it('is read whole, and its milestones only once', async () => {
    const question = questionOf('SEC05')
    const none = (await world.stands('Payments', question)).choices.flatMap((choice) =>
      isNoneOfThese(choice) ? [choice.choiceId] : [],
    )
    world.sample.wellArchitected.edit({ kind: 'answer', workload: 'Payments', question, SelectedChoices: none })
    const first = await world.tool.readWorkload(world.wayOf('payments'), world.placeOf('Payments'), [])
    if (!first.ok) throw new Error(first.error.text)
    const { workload, account, endpoint, caller } = first.value
    expect(workloadSchema.parse(workload)).toEqual(workload)
    expect(workload).toMatchObject({
      workloadName: 'Payments',
      owner: account,
      permission: null,
      trustedAdvisor: 'ENABLED',
    })
    expect({ endpoint, caller }).toEqual({ endpoint: world.relay.url, caller: expect.stringContaining(account) })
    expect(workload.problems).toBeUndefined()
    const [framework, ...others] = workload.lensReviews
    expect(others).toHaveLength(2)
    expect(framework?.questions).toHaveLength(57)
    expect(framework?.pillarReviews).toHaveLength(6)
    const risks = workload.lensReviews.flatMap(({ questions }) =>
      questions.flatMap(({ risk, questionId }) => (risk === 'HIGH' || risk === 'MEDIUM' ? [questionId] : [])),
    )
    expect(risks.length).toBeGreaterThan(0)
    expect(
      workload.lensReviews.flatMap(({ improvements = [] }) => improvements.map(({ questionId }) => questionId)),
    ).toEqual(risks)
    const stands = await world.stands('Payments', incidents)
    const found = framework?.questions.find(({ questionId }) => questionId === incidents)
    expect(found?.notes).toBe(stands.notes)
    expect(found?.choices.map(({ choiceId, status }) => [choiceId, status])).toEqual(
      stands.choices.map(({ choiceId, status }) => [choiceId, status]),
    )
    expect(workload.milestones.map(({ milestoneName }) => milestoneName)).toEqual(
      world.workload('Payments').milestones.map(({ name }) => name),
    )
    expect(workload.milestones.every(({ lensReviews }) => lensReviews.length > 0)).toBe(true)
    expect(world.writes()).toEqual({})

    world.sample.forget()
    const second = await world.tool.readWorkload(
      world.wayOf('payments'),
      world.placeOf('Payments'),
      workload.milestones,
    )
    expect(second.ok && second.value.workload).toEqual(workload)
    expect(operations()).toMatchObject({
      'wellarchitected:ListLensReviews': 1,
      'wellarchitected:ListMilestones': 1,
      'wellarchitected:GetLensReview': 3,
    })
  })

  it('with a lens that is denied keeps the rest, and says what is missing', async () => {
    world.sample.faults.add({
      operation: 'ListAnswers',
      input: { LensAlias: 'serverless' },
      effect: { kind: 'denied' },
    })
    const read = await world.tool.readWorkload(world.wayOf('payments'), world.placeOf('Payments'), [])
    if (!read.ok) throw new Error(read.error.text)
    const lens = read.value.workload.lensReviews.find(({ lensAlias }) => lensAlias === 'serverless')
    expect(lens?.questions).toEqual([])
    expect(lens?.problems?.[0]).toContain('AWS denied wellarchitected:ListAnswers')
    expect(read.value.workload.lensReviews[0]?.questions).toHaveLength(57)
  })

  it('that is not there, or not for this account, is told so', async () => {
    for (const [key, region] of [
      ['payments', 'eu-central-1'],
      ['storefront', 'us-east-1'],
    ] as const) {
      const read = await world.tool.readWorkload(world.wayOf(key), { ...world.placeOf('Storefront'), region }, [])
      expect(read).toMatchObject({ ok: false, error: { code: 'NotFound' } })
    }
  })
})

describe('on demand', () => {
  it('Trusted Advisor’s checks have their light, and grey ones their reason', async () => {
    const security = questionOf('SEC02')
    const read = await world.tool.readAdvisorChecks(world.wayOf('management'), {
      ...world.placeOf('Landing zone'),
      lens: 'wellarchitected',
      questionId: security,
    })
    if (!read.ok) throw new Error(read.error.text)
    const { note, checks } = read.value
    expect(note).toBeNull()
    expect(new Set(checks.map(({ choiceId }) => choiceId))).toEqual(
      new Set([choiceOf('SEC02-BP01'), choiceOf('SEC02-BP05')]),
    )
    for (const { status, light, reason, flagged } of checks) {
      const grey = status === 'NOT_AVAILABLE' || status === 'FETCH_FAILED'
      expect(light).toBe(grey ? 'grey' : { OKAY: 'green', WARNING: 'amber', ERROR: 'red' }[status])
      expect(reason === null).toBe(!grey)
      expect(flagged === null).toBe(grey)
    }
    expect(checks.filter(({ reason }) => reason?.includes('support plan'))).toHaveLength(2)
    expect(new Set(checks.map(({ status }) => status)).size).toBeGreaterThan(2)
  })

  it('a workload without Trusted Advisor is not asked for details', async () => {
    const read = await world.tool.readAdvisorChecks(world.wayOf('staging'), {
      ...place(),
      ...world.placeOf('Storefront staging'),
    })
    expect(read).toMatchObject({ ok: true, value: { note: expect.stringContaining('not connected'), checks: [] } })
    expect(operations()['wellarchitected:ListCheckDetails']).toBeUndefined()
  })

  it('AWS’s own reports are PDFs, and anything else is none', async () => {
    for (const lens of ['wellarchitected', null]) {
      const read = await world.tool.readAwsReport(world.wayOf('storefront'), place(), lens)
      expect(read.ok && Buffer.from(read.value, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    }
    world.sample.faults.add({ operation: 'GetLensReviewReport', effect: { kind: 'hollow' } })
    const hollow = await world.tool.readAwsReport(world.wayOf('storefront'), place(), 'wellarchitected')
    expect(hollow).toMatchObject({ ok: false, error: { code: 'UnexpectedAnswer' } })
  })

  it('a milestone’s answer has the notes of its day', async () => {
    const then = await world.tool.readMilestoneAnswer(world.wayOf('storefront'), place(), 2)
    world.sample.wellArchitected.edit({ kind: 'answer', workload: 'Storefront', question: incidents, Notes: 'Later.' })
    const again = await world.tool.readMilestoneAnswer(world.wayOf('storefront'), place(), 2)
    expect(then.ok && then.value.questionId).toBe(incidents)
    expect(again).toEqual(then)
    const gone = await world.tool.readMilestoneAnswer(world.wayOf('storefront'), place(), 99)
    expect(gone).toMatchObject({ ok: false, error: { code: 'NotFound' } })
  })
})

describe('a comparison', () => {
  it('shows every difference in words, with notes before and after, and writes nothing', async () => {
    const forensics = choiceOf('SEC10-BP05')
    const draft = world.draftOf('Storefront', [
      {
        questionId: incidents,
        tick: [{ choiceId: forensics, sentence: 'Seen.', notes: { action: 'add', text: 'Account 4711.' } }],
        notApplicable: [{ choiceId: choiceOf('SEC10-BP06'), reason: 'OUT_OF_SCOPE' }],
        notes: { evidence: 'Three of three checks pass.' },
        applicability: { isApplicable: false, reason: 'BUSINESS_PRIORITIES' },
      },
    ])
    const shown = describeComparison(await world.compare(draft, 'storefront'), 'c1')
    const [difference] = shown.differences
    expect(shown).toMatchObject({
      comparison: 'c1',
      workloadName: 'Storefront',
      region: 'eu-central-1',
      endpoint: world.relay.url,
    })
    expect(shown.console).toBe(consoleAddress(world.workload('Storefront').arn))
    expect(difference).toMatchObject({
      kind: 'send',
      lensName: expect.stringContaining('Framework'),
      title: expect.stringContaining('incident'),
      applicability: { before: 'applies', after: 'does not apply (business priorities)' },
      evidence: 'written',
      hasBase: false,
      stopped: [],
      remarks: [{ sentence: expect.stringContaining('marked as not applicable') }],
    })
    expect(difference?.choices).toMatchObject([
      {
        choiceId: forensics,
        before: 'not ticked',
        after: 'ticked',
        notesBefore: '',
        notesAfter: 'Account 4711.',
        sentence: 'Seen.',
      },
      { choiceId: choiceOf('SEC10-BP06'), after: 'not applicable (out of scope)', sentence: null },
    ])
    expect(difference?.notes?.after.startsWith(difference.notes.before)).toBe(true)
    expect(world.writes()).toEqual({})
  })

  it('says what a send came to, line by line', async () => {
    const draft = world.draftOf('Storefront', [
      { questionId: incidents, notes: { person: { action: 'add', text: 'Seen.' } } },
      { questionId: 'gone', notes: { person: { action: 'add', text: 'Seen.' } } },
    ])
    const sent = await world.sendAll(draft, 'storefront')
    if (!sent.ok) throw new Error(sent.error.text)
    expect(describeProgress(sent.value)).toEqual([
      expect.stringMatching(new RegExp(`^${incidents}: sent \\(risk [A-Z_]+\\)$`)),
      'gone: not sent',
      expect.stringContaining('has no question gone'),
    ])
    expect(isWhollySent(sent.value)).toBe(false)
    expect(world.progress.map(({ state }) => state)).toEqual(['running', 'running', 'running', 'done'])
  })
})

it('the console is named by partition, and nothing but a workload has a page', () => {
  const id = '0123456789abcdef0123456789abcdef'
  expect(consoleAddress(`arn:aws:wellarchitected:eu-central-1:111122223333:workload/${id}`)).toBe(
    `https://eu-central-1.console.aws.amazon.com/wellarchitected/home?region=eu-central-1#/workload/${id}/overview`,
  )
  expect(consoleAddress(`arn:aws-cn:wellarchitected:cn-north-1:111122223333:workload/${id}`)).toContain(
    'console.amazonaws.cn/',
  )
  for (const other of [
    `arn:aws-other:wellarchitected:x-1:111122223333:workload/${id}`,
    `arn:aws:s3:eu-central-1:111122223333:workload/${id}`,
    'local/1',
    `arn:aws:wellarchitected:evil.example/:111122223333:workload/${id}`,
  ])
    expect(consoleAddress(other)).toBeUndefined()
})
