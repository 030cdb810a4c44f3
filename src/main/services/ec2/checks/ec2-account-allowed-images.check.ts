import { at, defineCheck, fail, pass } from '../../../engine/check'
import { allowedImages } from '../facts'

export default defineCheck({
  id: 'ec2-account-allowed-images',
  title: 'Instances can be started from allowed images only',
  failureTitle: 'Instances can be started from any public image',
  risk: 'A search by name can find an image of a stranger with a back door in it, and nothing stops its start.',
  fix: 'Turn on Allowed AMIs with the providers that you trust, first in audit mode.',
  steps: [
    'Turn on audit mode with `aws ec2 enable-allowed-images-settings --allowed-images-settings-state audit-mode`, and name amazon, your own accounts and the vendors that you use.',
    'List the images in use, and see which of them AWS shows with ImageAllowed false.',
    'Add what is missing to the list, or move those instances to an allowed image.',
    'Set the state to enabled, for all accounts at once with a declarative policy of the organization.',
  ],
  caution:
    'From then on images that are not listed can no longer be found or started, also by Auto Scaling groups and pipelines; audit mode shows them beforehand.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'images that may be started' },
    { id: 'SEC01-BP06', link: 'related', part: 'a guardrail for every launch' },
  ],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-allowed-amis.html'],
  subject: 'place',
  needs: { allowedImages },
  evaluate: ({ allowedImages }) => {
    const evidence = at('State', allowedImages.State)
    return [allowedImages.State === 'enabled' ? pass(allowedImages, evidence) : fail(allowedImages, evidence)]
  },
})
