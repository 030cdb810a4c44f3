import type { Profile, ProfileSummary } from '@aws-sdk/client-wellarchitected'
import { mainRegion, type SampleOrganization } from '../../organization'
import type { PlacedQuestion } from './lens'
import { profileArn } from './make-workload'

/** Whether the profile of the sample puts a question first: those of Security and Reliability. */
export const isPrioritized = ({ pillar }: PlacedQuestion): boolean =>
  pillar.id === 'security' || pillar.id === 'reliability'

const created = new Date('2025-09-04T08:00:00Z')

/** The profiles that an account has in a region: the payments account has one. */
export function profilesIn(organization: SampleOrganization, account: string, region: string): readonly Profile[] {
  const owner = organization.accounts.find(({ key, id }) => key === 'payments' && id === account)
  if (!owner || region !== mainRegion) return []
  return [
    {
      ProfileArn: profileArn(owner.id, region),
      ProfileVersion: '1',
      ProfileName: 'Card payments',
      ProfileDescription: 'What the business of the payments team asks for first.',
      Owner: owner.id,
      CreatedAt: created,
      UpdatedAt: created,
      Tags: { owner: owner.owner },
      ProfileQuestions: [
        {
          QuestionId: 'sample_profile_goal',
          QuestionTitle: 'What matters most to the business?',
          QuestionDescription: 'The answer decides which questions are put first.',
          QuestionChoices: [
            { ChoiceId: 'sample_profile_goal_trust', ChoiceTitle: 'Trust of customers' },
            { ChoiceId: 'sample_profile_goal_cost', ChoiceTitle: 'Low cost' },
          ],
          SelectedChoiceIds: ['sample_profile_goal_trust'],
          MinSelectedChoices: 1,
          MaxSelectedChoices: 2,
        },
      ],
    },
  ]
}

/** A profile in a list: without its questions and tags. */
export function profileSummary(profile: Profile): ProfileSummary {
  const { ProfileArn, ProfileVersion, ProfileName, ProfileDescription, Owner, CreatedAt, UpdatedAt } = profile
  return { ProfileArn, ProfileVersion, ProfileName, ProfileDescription, Owner, CreatedAt, UpdatedAt }
}
