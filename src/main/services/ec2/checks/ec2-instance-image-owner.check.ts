import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { instanceImages, instances } from '../facts'
import { isKnownMaker } from '../judge-images'

export default defineCheck({
  id: 'ec2-instance-image-owner',
  title: 'The instance was started from an image of somebody known',
  failureTitle: 'The instance was started from a public image of an unknown account',
  risk: 'Anyone may publish an image under any name, with a back door in it; people who search by name start it.',
  fix: 'Rebuild the instance from an image of its maker, the Marketplace or your own pipeline, and limit what may be started with Allowed AMIs.',
  steps: [
    'Look up the account that owns the image, and ask who started the instance whether they chose it on purpose.',
    'Where nobody vouches for the owner, treat the instance as taken over: look at its role’s calls in CloudTrail and at its connections.',
    'Start a new instance from an image of a known owner, and move data over, not programs.',
    'Turn on Allowed AMIs in audit mode, look at what it would stop, and enable it.',
  ],
  caution:
    'Software may have been installed in the image and nowhere else; list what runs on the instance before you replace it.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC06-BP04', link: 'necessary', part: 'images whose maker is known' },
    { id: 'SEC06-BP02', link: 'related', part: 'where images come from' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharing-amis.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-allowed-amis.html',
  ],
  needs: { instances, instanceImages },
  evaluate: ({ instances, instanceImages }, { account }) =>
    instances.flatMap((instance) => {
      const found = instanceImages.of(instance)
      if (!found.known) return [unknown(instance, found.gap)]
      const { Image } = found.value
      if (!Image) return []
      const owner = at('Image.OwnerId', Image.OwnerId)
      const known = Image.ImageOwnerAlias !== undefined || Image.OwnerId === account.id || Image.Public !== true
      return [known || isKnownMaker(Image.OwnerId ?? '') ? pass(instance, owner) : fail(instance, owner)]
    }),
})
