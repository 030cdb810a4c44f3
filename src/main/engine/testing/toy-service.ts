import { z } from 'zod'
import { acrossRegions, at, atVolatile, defineCheck, fail, orGap, pass, unknown } from '../check'
import { defineCollector, readEach, readList, readOne, type ReadContext } from '../collector'
import { detailFact, listFact, now, oneFact, ordered, volatile } from '../fact'
import { makeRegistry } from '../validate'

const links = [{ id: 'SEC05-BP02', link: 'necessary', part: 'all' }] as const
const texts = {
  risk: 'It breaks.',
  fix: 'Mend it.',
  severity: 'high',
  bestPractices: links,
  references: ['https://docs.aws.amazon.com/x'],
} as const

/** A regional list, a detail of it, and a setting of the account: the smallest service that shows all the engine does. */
export const boxes = listFact({
  id: 'toy-boxes',
  title: 'boxes',
  per: 'region',
  type: 'Toy::Box',
  nameOf: (box) => box.Name,
  schema: z.object({
    arn: z.string(),
    Name: z.string(),
    Ports: z.array(z.number()).default([]),
    Rules: ordered(z.array(z.string())).default([]),
    LastUsed: volatile(z.string()).optional(),
  }),
})
export const locks = detailFact({
  id: 'toy-locks',
  title: 'locks',
  of: boxes,
  schema: z.object({ Locked: z.boolean() }),
})
export const settings = oneFact({
  id: 'toy-settings',
  title: 'settings',
  per: 'account',
  schema: z.object({ Strict: z.boolean() }),
})

/** What the toy's calls answer, for tests to change; each throws where it holds an error. */
export type ToyAnswers = {
  readonly listBoxes: (context: ReadContext) => Promise<readonly unknown[]>
  readonly getLock: (arn: string, context: ReadContext) => Promise<unknown>
  readonly getSettings: (context: ReadContext) => Promise<unknown>
}

export const boxLocked = defineCheck({
  ...texts,
  id: 'toy-box-locked',
  title: 'Each box is locked',
  failureTitle: 'A box is open',
  needs: { boxes, locks },
  evaluate: ({ boxes: all, locks: details }) =>
    all.map((box) =>
      details.judge(box, ({ Locked }) => (Locked ? pass(box, at('Locked', true)) : fail(box, at('Locked', false)))),
    ),
})

export const boxUsed = defineCheck({
  ...texts,
  id: 'toy-box-used',
  title: 'Each box is used',
  failureTitle: 'A box is unused',
  needs: { boxes, now, settings: orGap(settings) },
  evaluate: ({ boxes: all, now: { time }, settings: strict }) =>
    all.map((box) => {
      if (!strict.known) return unknown(box, strict.gap)
      return (box.LastUsed ?? '') >= time ? pass(box) : fail(box, atVolatile('LastUsed', box.LastUsed))
    }),
})

export const anyBox = defineCheck({
  ...texts,
  id: 'toy-account-has-box',
  title: 'The account has a box',
  failureTitle: 'The account has no box',
  per: 'account',
  subject: 'place',
  needs: { all: acrossRegions(boxes) },
  evaluate: ({ all }, { account }) => {
    if (all.items.length > 0) return [pass(account)]
    const [gap] = all.gaps
    return [gap ? unknown(account, gap.gap) : fail(account, at('Boxes', 0))]
  },
})

/** The toy's registry on these answers. */
export const makeToy = (answers: ToyAnswers) =>
  makeRegistry(
    [
      defineCollector({
        service: 'toy',
        reads: [
          readList(boxes, { calls: { 'toy:ListBoxes': ['toy:ListBoxes'] }, read: answers.listBoxes }),
          readEach(locks, {
            calls: { 'toy:GetLock': ['toy:GetLock'] },
            read: (box, context) => answers.getLock(box.arn, context),
          }),
          readOne(settings, { calls: { 'toy:GetSettings': ['toy:GetSettings'] }, read: answers.getSettings }),
        ],
      }),
    ],
    [boxLocked, boxUsed, anyBox].map((check) => ({
      path: `./services/toy/checks/${check.id}.check.ts`,
      service: 'toy',
      check,
    })),
  )
