import { LensStatusType, LensType, type LensSummary } from '@aws-sdk/client-wellarchitected'
import type * as wellarchitected from '@aws-sdk/client-wellarchitected'
import type { SampleOperations } from '../../service'
import type { ToolContext } from './access'
import { invalid, notFound } from './failures'
import { isLens, isOfficial, type SampleLens, type SampleQuestion } from './lens'
import { lensesIn } from './lenses-in'
import { checkOneOf, checkPage, largestPage } from './limits'
import { profilesIn, profileSummary } from './profile'

const made = new Date('2024-06-27T00:00:00Z')

const lensSummary = (lens: SampleLens): LensSummary => ({
  LensArn: lens.arn,
  LensAlias: lens.alias,
  LensName: lens.name,
  LensType: lens.type,
  Description: lens.description,
  CreatedAt: made,
  UpdatedAt: made,
  LensVersion: lens.version,
  ...(lens.owner !== undefined && { Owner: lens.owner }),
  LensStatus: 'CURRENT',
})

function findLens(alias: string | undefined, version: string | undefined, context: ToolContext): SampleLens {
  const lens = lensesIn(context).find((one) => isLens(one, alias))
  if (!lens || (version !== undefined && version !== lens.version)) throw notFound('Lens', alias ?? '')
  return lens
}

/** Rules in the form of custom lenses; they say what `riskOf` does. */
function riskRules({ choices }: SampleQuestion) {
  const all = (risk?: string) =>
    choices
      .filter((choice) => risk === undefined || choice.risk === risk)
      .map(({ id }) => id)
      .join(' && ')
  return [
    { condition: all(), risk: 'NO_RISK' },
    { condition: all('HIGH') || 'default', risk: 'MEDIUM_RISK' },
    ...(all('HIGH') ? [{ condition: 'default', risk: 'HIGH_RISK' }] : []),
  ]
}

const lensJson = (lens: SampleLens): string =>
  JSON.stringify({
    schemaVersion: '2021-11-01',
    name: lens.name,
    description: lens.description,
    pillars: lens.pillars.map(({ id, name, questions }) => ({
      id,
      name,
      questions: questions.map((question) => ({
        id: question.id,
        title: question.title,
        description: question.title,
        choices: [
          ...question.choices.map((choice) => ({
            id: choice.id,
            title: choice.title,
            helpfulResource: { displayText: choice.helpfulResource?.DisplayText, url: choice.helpfulResource?.Url },
            improvementPlan: { displayText: choice.improvementPlan?.DisplayText, url: choice.improvementPlan?.Url },
          })),
          { id: question.noneId, title: 'None of these' },
        ],
        riskRules: riskRules(question),
      })),
    })),
  })

/** Lenses and profiles. */
export const lensOperations = {
  ListLenses: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    checkOneOf('LensType', input.LensType, LensType)
    checkOneOf('LensStatus', input.LensStatus, LensStatusType)
    const found = lensesIn(context).filter(
      ({ type, name }) =>
        (input.LensType === undefined || type === input.LensType) &&
        (input.LensName === undefined || name.startsWith(input.LensName)) &&
        input.LensStatus !== 'DRAFT',
    )
    const { items, next } = context.page(found, { token: input.NextToken, max: input.MaxResults, ...largestPage })
    return { LensSummaries: items.map(lensSummary), NextToken: next }
  },
  GetLens: (input, context) => {
    const lens = findLens(input.LensAlias, input.LensVersion, context)
    return {
      Lens: {
        LensArn: lens.arn,
        LensVersion: lens.version,
        Name: lens.name,
        Description: lens.description,
        ...(lens.owner !== undefined && { Owner: lens.owner }),
      },
    }
  },
  ExportLens: (input, context) => {
    const lens = findLens(input.LensAlias, input.LensVersion, context)
    if (isOfficial(lens)) throw invalid('LensAlias', 'A lens of AWS cannot be exported.')
    return { LensJSON: lensJson(lens) }
  },
  ListProfiles: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    const found = profilesIn(context.organization, context.account.id, context.region).filter(
      ({ ProfileName: name = '' }) =>
        name.startsWith(input.ProfileNamePrefix ?? '') && input.ProfileOwnerType !== 'SHARED',
    )
    const { items, next } = context.page(found, { token: input.NextToken, max: input.MaxResults, ...largestPage })
    return { ProfileSummaries: items.map(profileSummary), NextToken: next }
  },
  GetProfile: (input, context) => {
    const found = profilesIn(context.organization, context.account.id, context.region).find(
      ({ ProfileArn }) => ProfileArn === input.ProfileArn,
    )
    if (!found) throw notFound('Profile', input.ProfileArn ?? '')
    return { Profile: found }
  },
} satisfies SampleOperations<typeof wellarchitected, undefined>
