import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-logging',
  title: 'Each container hands its log to a driver',
  failureTitle: 'A container keeps its log to itself',
  risk: 'What happened in the container is gone with its task: no error can be explained and no intruder be traced.',
  fix: 'Give the container a log configuration, as awslogs with a log group of its own or awsfirelens.',
  steps: [
    'Create a log group for the service, with a retention and the key that its data need.',
    'Let the execution role write into it: logs:CreateLogStream and logs:PutLogEvents on that group.',
    'Add logConfiguration with the driver awslogs to each container and register the revision.',
    'Update the service, and see its lines arrive in the group.',
  ],
  caution: 'A task whose execution role may not write the log does not start; grant it before the deployment.',
  severity: 'medium',
  weighs: 'It blinds whoever looks into an incident later; nobody gets in by it.',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'logs of containers' },
    { id: 'OPS04-BP02', link: 'related', part: 'logs of applications' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-log-configuration.html',
  ],
  peers: ['prowler:ecs_task_definitions_logging_enabled', 'service-screener:ecsTaskDefinitionLoggingConfigured'],
  differs: {
    'service-screener:ecsTaskDefinitionLoggingConfigured':
      'A driver that keeps the log on the machine, as json-file, counts as one: an agent may collect it there.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) => ({
      bad: badContainers(definition, ({ logConfiguration }, path) => {
        const driver = logConfiguration?.logDriver
        return driver === undefined || driver === 'none' ? [at(`${path}.logConfiguration.logDriver`, driver)] : []
      }),
    })),
})
