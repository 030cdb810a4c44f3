import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { instanceImages, instances } from '../facts'
import { systemsOfAmazonImage } from '../judge-images'

export default defineCheck({
  id: 'ec2-instance-system-supported',
  title: 'The Amazon image of the instance holds a system that still gets patches',
  failureTitle: 'The Amazon image of the instance holds a system that no longer gets patches',
  risk: 'Every hole that is found in Windows Server, SQL Server or Amazon Linux after that day stays open, and tools for it are public.',
  fix: 'Move the software to an instance of a supported version, or upgrade the system in place.',
  steps: [
    'Log in with Session Manager and look which version runs now: an upgrade in place does not change the image’s name.',
    'Find out whether the software is released for a supported version, and test it there.',
    'Start an instance of a current image and move data and software, or run the automation AWSEC2-CloneInstanceAndUpgradeWindows on a copy.',
    'Replace the image in templates, and terminate the old instance when the new one has proved itself.',
  ],
  caution:
    'Old software may not run on the new version; upgrade a clone first, and keep snapshots of the old volumes until nobody needs them.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP01', link: 'necessary', part: 'systems that get patches' },
    { id: 'OPS05-BP05', link: 'related', part: 'systems for which patches exist' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/serverupgrade.html',
    'https://docs.aws.amazon.com/ec2/latest/windows-ami-reference/windows-amis.html',
  ],
  peers: ['service-screener:WindowsOSOutdated', 'service-screener:SQLServerEOL'],
  differs: {
    'service-screener:WindowsOSOutdated':
      'The dates are Microsoft’s, a version is judged by its own one, and ended versions of Amazon Linux count too.',
  },
  needs: { instances, instanceImages, now },
  evaluate: ({ instances, instanceImages, now }) =>
    instances.flatMap((instance) => {
      const image = instanceImages.of(instance)
      if (!image.known) return [unknown(instance, image.gap)]
      const { ImageOwnerAlias, Name } = image.value.Image ?? {}
      const systems = ImageOwnerAlias === 'amazon' && Name !== undefined ? systemsOfAmazonImage(Name) : []
      if (systems.length === 0) return []
      const evidence = at('Image.Name', Name)
      const ended = systems.some(({ end }) => Date.parse(`${end}T23:59:59Z`) < Date.parse(now.time))
      return [ended ? fail(instance, evidence) : pass(instance, evidence)]
    }),
})
