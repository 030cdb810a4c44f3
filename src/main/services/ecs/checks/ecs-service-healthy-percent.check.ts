import { at, defineCheck, fail, pass } from '../../../engine/check'
import { services } from '../facts'

export default defineCheck({
  id: 'ecs-service-healthy-percent',
  title: 'Tasks stay while the service is deployed',
  failureTitle: 'A deployment may stop all tasks at once',
  risk: 'Each deployment takes the service away until its new tasks work, and for good where they do not.',
  fix: 'Let a deployment keep at least half of the tasks, with room to start new ones beside them.',
  steps: [
    'See whether two versions may run beside each other, or the service must be alone on purpose.',
    'Set the minimum healthy percent to 100 and the maximum to 200 in the deployment options, or 50 and 100 where machines are full.',
    'Deploy, and see under Events that old tasks end after new ones are steady.',
  ],
  caution: 'During a deployment two versions answer side by side; changes of a database must fit both.',
  severity: 'low',
  weighs: 'It costs availability for the time of a deployment only.',
  bestPractices: [
    { id: 'OPS06-BP03', link: 'necessary', part: 'deployments that keep the service up' },
    { id: 'REL11-BP05', link: 'related', part: 'capacity that stays' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html'],
  peers: ['service-screener:ecsServiceMinimumHealthyPercent'],
  differs: {
    'service-screener:ecsServiceMinimumHealthyPercent':
      'It fails at zero, where all tasks stop; 50 is a fair way where machines are full, and daemons are left out.',
  },
  needs: { services },
  evaluate: ({ services }) =>
    services.flatMap((service) => {
      const share = service.deploymentConfiguration?.minimumHealthyPercent
      const isRolling = (service.deploymentController?.type ?? 'ECS') === 'ECS'
      if (!isRolling || service.schedulingStrategy === 'DAEMON' || share === undefined) return []
      const evidence = at('deploymentConfiguration.minimumHealthyPercent', share)
      return [share === 0 ? fail(service, evidence) : pass(service, evidence)]
    }),
})
