import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, isForFargate, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-memory-limit',
  title: 'Containers on machines cannot take all memory',
  failureTitle: 'A container can take all memory of its machine',
  risk: 'A leak or an attack in one container takes the memory of the machine, and the kernel ends tasks that have nothing to do with it.',
  fix: 'Set memory for each container, or for the task as a whole.',
  steps: [
    'Look up in CloudWatch how much memory the task took at its peaks.',
    'Set memory of the task, or of each container, with a fair reserve above that.',
    'Register the revision, update the service, and watch for tasks that end with OutOfMemoryError.',
  ],
  caution: 'A container that goes above the limit is ended at once; begin with a generous one.',
  severity: 'low',
  weighs: 'It costs availability of what shares the machine, after a fault or an attack of another kind.',
  bestPractices: [
    { id: 'REL10-BP03', link: 'necessary', part: 'one task does not take the others along' },
    { id: 'PERF02-BP04', link: 'related', part: 'sizes of containers' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  ],
  peers: ['service-screener:ecsTaskDefinitionResourceLimits'],
  differs: {
    'service-screener:ecsTaskDefinitionResourceLimits':
      'A limit of the whole task counts, which Fargate always has; shares of the processor are no limit and are not asked for.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) => {
      if (isForFargate(definition)) return undefined
      if (definition.memory !== undefined) return { bad: [], good: [at('memory', definition.memory)] }
      return {
        bad: badContainers(definition, ({ memory }, path) =>
          memory === undefined ? [at(`${path}.memory`, memory)] : [],
        ),
      }
    }),
})
