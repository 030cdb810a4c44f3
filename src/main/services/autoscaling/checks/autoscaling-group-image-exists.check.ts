import { defineCheck, fail, pass, unknown } from '../../../engine/check'
import { launchTemplates, launchTemplateVersions } from '../../ec2/facts'
import { autoScalingGroups, launchConfigurations, launchImages } from '../facts'
import { isLive } from '../judge'
import { launchOf } from '../judge-launch'

export default defineCheck({
  id: 'autoscaling-group-image-exists',
  title: 'The image that a group starts instances from exists',
  failureTitle: 'The image that a group starts instances from is gone',
  risk: 'The group can start no instance any more: the next one that fails is not replaced, and the next peak is not served.',
  fix: 'Give the launch template of the group an image that exists.',
  steps: [
    'See in the activity history of the group whether launches fail already.',
    'Look up which image the software should run on today, and that it is shared with this account and copied to this region.',
    'Create a version of the launch template with this image, and choose it in the group.',
    'Start an instance refresh for one instance, and see in the activity history that it succeeds.',
  ],
  caution:
    'A newer image may hold other software than the one that is gone, so try it with one instance before the refresh of all.',
  severity: 'medium',
  weighs: 'Nobody gains by it, but the group is broken and nobody sees it until an instance fails.',
  bestPractices: [
    { id: 'REL11-BP03', link: 'necessary', part: 'groups can replace what fails' },
    { id: 'REL07-BP01', link: 'related', part: 'groups can grow by themselves' },
    { id: 'SEC06-BP02', link: 'related', part: 'images that groups start from' },
  ],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-ami.html'],
  peers: ['service-screener:ASGAMIExist'],
  differs: {
    'service-screener:ASGAMIExist':
      'Images that others share with the account count as well; an image that a parameter names is left out.',
  },
  needs: { autoScalingGroups, launchConfigurations, launchImages, launchTemplates, launchTemplateVersions },
  evaluate: (views) =>
    views.autoScalingGroups.filter(isLive).flatMap((group) => {
      const launch = launchOf(group, views)
      switch (launch.kind) {
        case 'unclear':
          return []
        case 'unknown':
          return [unknown(group, launch.gap)]
        case 'gone':
          return [fail(group, ...launch.evidence)]
        case 'image':
          return [launch.usable ? pass(group, launch.id) : fail(group, launch.id, launch.decides)]
      }
    }),
})
