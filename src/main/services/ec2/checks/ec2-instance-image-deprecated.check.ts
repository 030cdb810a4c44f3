import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { instanceImages, instances } from '../facts'

export default defineCheck({
  id: 'ec2-instance-image-deprecated',
  title: 'The instance was started from an image that its owner still offers',
  failureTitle: 'The instance was started from an image that its owner no longer offers',
  risk: 'Its owner has stopped to renew the image, so the system on it is years old, and a new instance of it starts without years of patches.',
  fix: 'Build the instance anew from the owner’s current image, and let templates name that one.',
  steps: [
    'Look up the current image of the same system: its owner’s list, or the public parameters of Systems Manager under /aws/service.',
    'Start a test instance from it, install the software as the old one has it, and test.',
    'Change launch templates and scripts to the new image, and replace the instance.',
    'See that no instance names the old image any more.',
  ],
  caution:
    'A newer system brings newer kernels and libraries; test the software on it before the old instance is terminated, and keep a snapshot of its volumes.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'images that somebody keeps up' },
    { id: 'SEC06-BP01', link: 'related', part: 'systems without years of patches' },
  ],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html'],
  peers: ['prowler:ec2_instance_with_outdated_ami'],
  differs: {
    'prowler:ec2_instance_with_outdated_ami':
      'Images of every owner count, and one that AWS no longer lists fails as low: nobody can start it again.',
  },
  needs: { instances, instanceImages, now },
  evaluate: ({ instances, instanceImages, now }) =>
    instances
      .filter(({ ImageId }) => ImageId !== undefined)
      .map((instance) =>
        instanceImages.judge(instance, ({ Image }) => {
          if (!Image) return failAs('low', instance, at('Image', null))
          const evidence = at('Image.DeprecationTime', Image.DeprecationTime)
          const ended = Image.DeprecationTime !== undefined && Date.parse(Image.DeprecationTime) <= Date.parse(now.time)
          return ended ? fail(instance, evidence) : pass(instance, evidence)
        }),
      ),
})
