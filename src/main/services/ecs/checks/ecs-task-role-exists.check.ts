import { at, defineCheck } from '../../../engine/check'
import { roles } from '../../iam/facts'
import { definitionNeeds, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-role-exists',
  title: 'The roles of the task exist',
  failureTitle: 'A role of the task does not exist',
  risk: 'New tasks do not start or cannot do their work, and whoever may make roles decides what they get by making one of that name again.',
  fix: 'Register a revision with roles that exist, or stop what nobody needs.',
  steps: [
    'See which of the two roles the evidence names, and who deleted it, in CloudTrail under DeleteRole.',
    'Make a role with what the task needs, trusted by ecs-tasks.amazonaws.com.',
    'Register a revision that names it, and update the service.',
    'Stop and delete services and tasks that nobody missed.',
  ],
  caution:
    'Tasks that run keep the credentials that they have for some hours; the failure shows when they are started anew.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP06', link: 'necessary', part: 'roles and tasks that go together' },
    { id: 'OPS05-BP03', link: 'related', part: 'definitions that are left over' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  ],
  needs: { ...definitionNeeds, roles },
  evaluate: (views) => {
    const known = new Set(views.roles.map(({ arn }) => arn))
    return judgeDefinitions(views, ({ taskRoleArn, executionRoleArn }) => {
      const named = [at('taskRoleArn', taskRoleArn), at('executionRoleArn', executionRoleArn)].filter(
        ({ value }) => value !== null,
      )
      if (named.length === 0) return undefined
      return { bad: named.filter(({ value }) => !known.has(String(value))), good: named }
    })
  },
})
