import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-secrets',
  title: 'The definition holds no secret',
  failureTitle: 'The definition holds what looks like a secret',
  risk: 'Everyone who may describe the definition reads the secret, in every revision that was ever registered.',
  fix: 'Keep it in Secrets Manager or Parameter Store, and name it under secrets instead of environment.',
  steps: [
    'Store a fresh secret, not the one that was exposed, in Secrets Manager.',
    'Let the execution role read it, and name its ARN under secrets of the container.',
    'Register the revision without the old value and update the service.',
    'Deregister and delete the revisions that hold it; they stay readable otherwise.',
    'Invalidate the exposed value where it is accepted, and look there for strange uses.',
  ],
  caution: 'Tasks fetch the value when they start only: after a rotation they must be started anew.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC02-BP03', link: 'necessary', part: 'no secrets in task definitions' },
    { id: 'SEC11-BP07', link: 'related', part: 'secrets in what pipelines register' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/delete-task-definition-v2.html',
  ],
  peers: [
    'prowler:ecs_task_definitions_no_environment_secrets',
    'service-screener:ecsTaskDefinitionNoSecretsInEnvVars',
  ],
  differs: {
    'prowler:ecs_task_definitions_no_environment_secrets':
      'Commands, labels, options of the log and health checks are searched as well as variables.',
    'service-screener:ecsTaskDefinitionNoSecretsInEnvVars':
      'Values are judged by their form and entropy, not by names alone, and not in variables only.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) => ({
      bad: badContainers(definition, ({ Secrets }, path) =>
        Secrets.flatMap(({ Place, Detector }, index) => [
          at(`${path}.Secrets[${index}].Place`, Place),
          at(`${path}.Secrets[${index}].Detector`, Detector),
        ]),
      ),
    })),
})
