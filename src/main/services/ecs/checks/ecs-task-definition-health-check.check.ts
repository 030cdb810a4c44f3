import { at, defineCheck } from '../../../engine/check'
import { services } from '../facts'
import { definitionNeeds, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-health-check',
  title: 'ECS notices when the service no longer works',
  failureTitle: 'Nothing tells ECS when the service no longer works',
  risk: 'A container that hangs stays in the service, and customers wait for answers that never come.',
  fix: 'Add a health check to the essential container, or put the service behind a balancer that asks it.',
  steps: [
    'Decide what shows that the container works, without asking what it depends on.',
    'Add healthCheck with a command that is in the image, a start period and some retries.',
    'Register the revision and update the service on a test stage.',
    'Break the container on purpose, and see ECS replace its task.',
  ],
  caution: 'A check that is too strict lets ECS replace tasks in a circle while something they depend on is away.',
  severity: 'low',
  weighs: 'Nobody gains by it; it costs availability until somebody looks.',
  bestPractices: [
    { id: 'REL11-BP01', link: 'necessary', part: 'failures of containers are noticed' },
    { id: 'REL11-BP03', link: 'related', part: 'tasks are replaced' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  ],
  peers: ['service-screener:ecsTaskDefinitionHealthCheckDefined'],
  differs: {
    'service-screener:ecsTaskDefinitionHealthCheckDefined':
      'The health check of a load balancer counts, and so does one of any essential container; tasks outside of services end by themselves.',
  },
  needs: { ...definitionNeeds, services },
  evaluate: (views) =>
    judgeDefinitions(views, ({ containerDefinitions }, used) => {
      const users = views.services.filter(({ arn }) => used.Services.includes(arn))
      const essential = containerDefinitions.flatMap(({ essential = true, HasHealthCheck }, index) =>
        essential ? [{ path: `containerDefinitions[${index}].HasHealthCheck`, HasHealthCheck }] : [],
      )
      if (users.length === 0 || essential.length === 0) return undefined
      const isAsked = users.every(({ loadBalancers }) => loadBalancers.length > 0)
      const own = essential.filter(({ HasHealthCheck }) => HasHealthCheck)
      if (isAsked || own.length > 0) return { bad: [], good: own.map(({ path }) => at(path, true)) }
      return { bad: essential.map(({ path }) => at(path, false)) }
    }),
})
