import { at, defineCheck } from '../../../engine/check'
import { definitionNeeds, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-roles-apart',
  title: 'What starts the task and what runs in it have roles of their own',
  failureTitle: 'One role starts the task and runs in it',
  risk: 'Code in the container gets what only the start needs: to read every secret and image of the task, and to write any log.',
  fix: 'Make a role for the program in the container, with what it calls and nothing else.',
  steps: [
    'List under IAM, Roles, Last Accessed which services the role really used, and which of them the program called.',
    'Create a role for the program with these actions, trusted by ecs-tasks.amazonaws.com for your account only.',
    'Set it as the task role, keep the execution role as it is, and register the revision.',
    'Update the service, and then take from the execution role what the program alone had used.',
  ],
  caution: 'The program fails at what the new role lacks; CloudTrail names each call that was denied.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'roles for one purpose' },
    { id: 'SEC03-BP04', link: 'related', part: 'permissions that can be reduced' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  ],
  peers: ['service-screener:ecsTaskDefinitionSeparateTaskAndExecutionRoles'],
  differs: {
    'service-screener:ecsTaskDefinitionSeparateTaskAndExecutionRoles':
      'A task without a role of its own calls nothing, and is no finding.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, ({ taskRoleArn, executionRoleArn }) => {
      if (taskRoleArn === undefined) return undefined
      const roles = [at('taskRoleArn', taskRoleArn), at('executionRoleArn', executionRoleArn)]
      return taskRoleArn === executionRoleArn ? { bad: roles } : { bad: [], good: roles }
    }),
})
