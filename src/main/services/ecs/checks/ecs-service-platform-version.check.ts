import { at, defineCheck, fail, pass } from '../../../engine/check'
import { services } from '../facts'
import { isOldPlatform, isOnFargate } from '../judge-services'

export default defineCheck({
  id: 'ecs-service-platform-version',
  title: 'Tasks run on the newest platform of Fargate',
  failureTitle: 'Tasks run on an old platform of Fargate',
  risk: 'Old platforms lack later protections and features, and AWS ends them at a date of its own choosing.',
  fix: 'Set the platform version of the service to LATEST.',
  steps: [
    'Read in the list of platform versions what changed since the one in use.',
    'Try a task on the newest one on a test stage, with its volumes and its network.',
    'Set it with `aws ecs update-service --platform-version LATEST --force-new-deployment`.',
    'See under the tasks that they show the new number.',
  ],
  caution:
    'From Linux 1.4.0 on a task uses one interface for everything: calls to ECR and logs go through the subnets of the task, which need a route or endpoints for them.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'platforms that are kept up' },
    { id: 'OPS05-BP05', link: 'related', part: 'patches of platforms' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-windows-fargate.html',
  ],
  peers: [
    'prowler:ecs_service_fargate_latest_platform_version',
    'service-screener:ecsServiceFargateLatestPlatformVersion',
  ],
  differs: {
    'prowler:ecs_service_fargate_latest_platform_version':
      'Task sets count, and services that reach Fargate by capacity providers.',
    'service-screener:ecsServiceFargateLatestPlatformVersion':
      'A number that is the newest passes as LATEST does; Windows has numbers of its own.',
  },
  needs: { services },
  evaluate: ({ services }) =>
    services.flatMap((service) => {
      const sets = service.taskSets.flatMap((each, index) =>
        isOnFargate(each) ? [{ ...each, path: `taskSets[${index}].platformVersion` }] : [],
      )
      const all = [...(isOnFargate(service) ? [{ ...service, path: 'platformVersion' }] : []), ...sets]
      if (all.length === 0) return []
      const [first, ...others] = all.filter(isOldPlatform).map(({ path, platformVersion }) => at(path, platformVersion))
      if (first) return [fail(service, first, ...others)]
      return [pass(service, ...all.map(({ path, platformVersion }) => at(path, platformVersion)))]
    }),
})
