import { at, defineCheck, fail, pass } from '../../../engine/check'
import { autoScalingGroups } from '../facts'
import { isLive } from '../judge'

export default defineCheck({
  id: 'autoscaling-group-launch-template',
  title: 'Groups start instances by a launch template',
  failureTitle: 'A group starts instances by a launch configuration',
  risk: 'AWS adds nothing to launch configurations any more: new instance types and settings of security cannot be used, and there are no versions to go back to.',
  fix: 'Copy the launch configuration into a launch template and point the group to it.',
  steps: [
    'Open EC2, Launch configurations, choose the one of the group, and copy it to a launch template.',
    'Compare the template with the launch configuration, above all user data, security groups and metadata options.',
    'Choose the template in the group, under Launch template, with the version that you want.',
    'Start an instance refresh, and delete the launch configuration when all instances are replaced.',
  ],
  caution:
    'An instance refresh replaces all instances, so software that keeps state on them loses it; running instances stay as they are until then.',
  severity: 'low',
  weighs: 'A launch configuration opens nothing by itself; what it opens is judged by its own checks.',
  bestPractices: [
    { id: 'PERF05-BP06', link: 'necessary', part: 'groups can use today’s instance types and settings' },
    { id: 'OPS05-BP03', link: 'related', part: 'versions of how instances are started' },
  ],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html'],
  peers: ['prowler:autoscaling_group_using_ec2_launch_template'],
  needs: { autoScalingGroups },
  evaluate: (views) =>
    views.autoScalingGroups.filter(isLive).map((group) => {
      const { LaunchConfigurationName } = group
      const evidence = at('LaunchConfigurationName', LaunchConfigurationName)
      return LaunchConfigurationName === undefined ? pass(group, evidence) : fail(group, evidence)
    }),
})
