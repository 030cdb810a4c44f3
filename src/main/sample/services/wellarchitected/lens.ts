import type { LensType } from '@aws-sdk/client-wellarchitected'
import type { Risk } from '../../../../shared/framework/catalogue'

/** A text with an address, as custom lenses have them. */
export interface LensLink {
  readonly DisplayText: string
  readonly Url: string
}

/** A practice that a question offers. */
export interface SampleChoice {
  readonly id: string
  readonly title: string
  /** How much its absence exposes a workload. */
  readonly risk: Risk
  /** Custom lenses only. */
  readonly helpfulResource?: LensLink
  /** Custom lenses only. */
  readonly improvementPlan?: LensLink
}

/** A question of a lens. */
export interface SampleQuestion {
  readonly id: string
  readonly title: string
  /** Its practices in the order in which the Tool lists them, "None of these" left out. */
  readonly choices: readonly SampleChoice[]
  /** "None of these", which the Tool lists last. */
  readonly noneId: string
}

/** A pillar of a lens. */
export interface SamplePillar {
  readonly id: string
  readonly name: string
  readonly questions: readonly SampleQuestion[]
}

/** One version of a lens. */
export interface SampleLens {
  /** Short for a lens of AWS, the ARN for a custom one. */
  readonly alias: string
  readonly arn: string
  readonly name: string
  readonly description: string
  readonly version: string
  readonly type: LensType
  /** The account of a custom lens; AWS's own have none. */
  readonly owner?: string
  readonly pillars: readonly SamplePillar[]
}

/** A question with the pillar that it stands in. */
export interface PlacedQuestion {
  readonly pillar: SamplePillar
  readonly question: SampleQuestion
}

/** All questions of a lens in its order. */
export const questionsOf = (lens: SampleLens): readonly PlacedQuestion[] =>
  lens.pillars.flatMap((pillar) => pillar.questions.map((question) => ({ pillar, question })))

/** The ids that an answer to this question may name, in the Tool's order. */
export const choiceIdsOf = ({ choices, noneId }: SampleQuestion): readonly string[] => [
  ...choices.map(({ id }) => id),
  noneId,
]

/** Whether a caller means this lens: by its alias or its ARN. */
export const isLens = (lens: Pick<SampleLens, 'alias' | 'arn'>, named: string | undefined): boolean =>
  named !== undefined && (named === lens.alias || named === lens.arn)

/** Whether a lens is AWS's own. */
export const isOfficial = ({ type }: SampleLens): boolean => type === 'AWS_OFFICIAL'
