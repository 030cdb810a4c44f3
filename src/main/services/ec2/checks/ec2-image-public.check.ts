import { at, defineCheck, fail, pass } from '../../../engine/check'
import { images } from '../facts'

export default defineCheck({
  id: 'ec2-image-public',
  title: 'No machine image is public',
  failureTitle: 'A machine image is public',
  risk: 'Every AWS account can start it and read what is on it: software, settings, and secrets that were left there.',
  fix: 'Make the image private, treat secrets on it as known to others, and block public access for AMIs in the region.',
  steps: [
    'Make the image private with `aws ec2 modify-image-attribute --launch-permission Remove=[{Group=all}]`.',
    'Start it in an isolated network and search it for keys, passwords, histories and source code.',
    'Replace every secret that was on it, and look in CloudTrail for uses of them by strangers.',
    'Turn on the block of public images, and see that the image shows as private.',
  ],
  caution: 'Accounts that start the image by its id can no longer do so; share it with those that should.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'no public images' },
    { id: 'SEC08-BP04', link: 'related', part: 'access to copies of data' },
  ],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html'],
  peers: ['prowler:ec2_ami_public'],
  needs: { images },
  evaluate: (views) =>
    views.images.map((image) => {
      const evidence = at('Public', image.Public)
      return image.Public ? fail(image, evidence) : pass(image, evidence)
    }),
})
