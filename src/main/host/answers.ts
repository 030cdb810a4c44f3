import type { Registry } from '../engine/validate'
import {
  hostContract,
  readChannels,
  type HostChannel,
  type HostRequest,
  type ReadChannel,
} from '../../shared/ipc/host-contract'
import { failed, ok, type Problem, type Result } from '../../shared/ipc/result'
import type { Reviews } from './reviews'
import type { SampleSource } from './sample'
import type { SignInAnswers } from './sign-in/answers'
import type { WorkloadAnswers } from './workloads/answers'

/** What answers are made of. */
export type AnswersOptions = {
  readonly registry: Registry
  readonly realReviews: boolean
  /** What there is to say about the home; may grow. */
  readonly notices: readonly Problem[]
  readonly sample: SampleSource | undefined
  /** Absent where the home cannot be written; `notices` say why. */
  readonly reviews: Reviews | undefined
  /** Sign-in, accounts, and what a review may read. */
  readonly signIn: SignInAnswers['handlers']
  /** Workloads: what is stored, and what is sent after a confirmation; where the home cannot be written it says so. */
  readonly workloads: WorkloadAnswers['handlers']
  /** Stores what runs and ends. */
  readonly stop: () => Promise<void>
}

/** Answers what main asks. */
export type Answers = { readonly answer: (channel: string, request: unknown) => Promise<Result<unknown>> }

type EngineChannel = Exclude<HostChannel, ReadChannel>

type Handlers = {
  readonly [Name in EngineChannel]: (request: HostRequest<Name>) => Promise<Result<unknown>>
}

const isEngineChannel = (name: string): name is EngineChannel =>
  Object.hasOwn(hostContract, name) && !readChannels.some((channel) => channel === name)

/** Why AWS is not asked from a stand-in. */
export const standInRefusal = failed(
  'StandIn',
  'This Electron is a stand-in for development and tests, so no real account is signed in to or reviewed with it.',
  'Install the official Electron with "npm run setup -- --official", or start the app with --accept-stand-in.',
)

/** Makes the answers of the engine. */
export const makeAnswers = (options: AnswersOptions): Answers => {
  const { registry, realReviews, notices, sample, reviews, signIn, workloads, stop } = options

  const unwritable = (): Result<never> => {
    const [notice] = notices
    return notice
      ? { ok: false, error: notice }
      : failed('NoHome', 'The home cannot be written.', 'Choose another home with --home.')
  }

  const startReview: Handlers['review:start'] = async (request) => {
    if (!reviews) return unwritable()
    if (!sample) return realReviews ? reviews.start(request) : standInRefusal
    const latest = sample.moments.at(-1) ?? ''
    await sample.setTime(latest)
    return reviews.start({ ...request, sampleNow: latest })
  }

  const runSampleHistory: Handlers['sample:history'] = async () => {
    if (!reviews) return unwritable()
    if (!sample)
      return failed('NoSample', 'The app was not started on the sample organization.', 'Start it with --demo.')
    let last: Result<{ readonly snapshot: string }> = failed('NoSample', 'The sample has no dates.', 'Report this.')
    for (const moment of sample.moments) {
      await sample.setTime(moment)
      const scope = { profiles: [...sample.profiles], regions: null, services: null, checks: null }
      const result = await reviews.run({ scope, resume: false, sampleNow: moment })
      if (!result.ok) return result
      if (result.value.kind !== 'sealed')
        return failed('Stopped', 'The review was cancelled.', 'Resume it from the Review page.')
      last = ok({ snapshot: result.value.snapshot.snapshot })
    }
    return last
  }

  const handlers: Handlers = {
    ...signIn,
    ...workloads,
    'checks:list': async () => ok(registry.checks.map(({ metadata }) => metadata)),
    'review:start': startReview,
    'review:current': async () => ok(reviews?.current() ?? null),
    'review:cancel': async ({ review }) => reviews?.stop(review, 'cancel') ?? unwritable(),
    'review:finish': async ({ review }) => reviews?.stop(review, 'finish') ?? unwritable(),
    'review:unfinished': async () => ok(reviews?.unfinished() ?? []),
    'review:discard': async ({ review }) => reviews?.discard(review) ?? unwritable(),
    'host:notices': async () => ok([...notices]),
    'sample:history': runSampleHistory,
    'host:stop': async () => {
      await stop()
      return ok(null)
    },
  }

  const handle = <Name extends EngineChannel>(channel: Name, raw: unknown): Promise<Result<unknown>> => {
    const request = hostContract[channel].request.safeParse(raw)
    if (!request.success)
      return Promise.resolve(
        failed('BadRequest', `The request ${channel} is not as agreed.`, 'Report this; nothing is lost.'),
      )
    // The schema of this very channel has just accepted it: types cannot follow that through the map.
    return handlers[channel](request.data as HostRequest<Name>)
  }

  return {
    answer: (channel, request) =>
      isEngineChannel(channel)
        ? handle(channel, request)
        : Promise.resolve(failed('UnknownChannel', `There is no channel ${channel}.`, 'Report this.')),
  }
}
