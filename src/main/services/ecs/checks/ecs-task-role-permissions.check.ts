import { at, defineCheck, unknown } from '../../../engine/check'
import { judgeRole } from '../../derived/judge-role'
import { policies, roles } from '../../iam/facts'
import { definitionNeeds } from '../judge'

export default defineCheck({
  id: 'ecs-task-role-permissions',
  title: 'The role of the task allows single actions only',
  failureTitle: 'The role of the task allows all of a service, or everything',
  risk: 'Whoever gets a container of the task to run code of theirs has everything that its role may do in the account.',
  fix: 'Give the role the actions that the program calls, on what it works with.',
  steps: [
    'Look up in IAM which services the role used, and let IAM Access Analyzer draw a policy from CloudTrail.',
    'Set the drawn policy in the place of the one in the evidence, on a test stage first.',
    'Watch the log of the tasks for denied calls until their rarest job ran.',
    'Take the wide policy away everywhere.',
  ],
  caution: 'Jobs that run once a month fail last; keep the old policy at hand until they ran.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'what tasks may do' },
    { id: 'SEC03-BP04', link: 'related', part: 'permissions of tasks to reduce' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html'],
  needs: { ...definitionNeeds, roles, policies },
  evaluate: (views, { account, partition }) =>
    views.usedDefinitions.flatMap((used) => {
      const detail = views.taskDefinitions.of(used)
      if (!detail.known) return [unknown(used, detail.gap)]
      const { taskRoleArn } = detail.value
      if (taskRoleArn === undefined) return []
      const role = views.roles.find(({ arn }) => arn === taskRoleArn)
      // One that does not exist permits nothing, and fails a check of its own.
      if (!role) return []
      const evidence = at('taskRoleArn', taskRoleArn)
      return [judgeRole(used, evidence, role, views.policies, { account: account.id, partition })]
    }),
})
