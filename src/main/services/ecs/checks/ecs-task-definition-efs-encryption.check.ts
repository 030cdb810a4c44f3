import { at, defineCheck } from '../../../engine/check'
import { definitionNeeds, judgeDefinitions } from '../judge'

export default defineCheck({
  id: 'ecs-task-definition-efs-encryption',
  title: 'Files come from EFS over an encrypted connection',
  failureTitle: 'Files come from EFS over a connection that is not encrypted',
  risk: 'Who can see traffic of the network reads and changes the files that tasks share.',
  fix: 'Set transitEncryption to ENABLED for the volume.',
  steps: [
    'Open the task definition and look for volumes of EFS.',
    'Set transitEncryption to ENABLED, and an access point with iam ENABLED where tasks must not see each other’s files.',
    'Register the revision and update the service.',
    'Ask in the policy of the file system for aws:SecureTransport, so that no other client goes without.',
  ],
  caution:
    'On machines of your own the mount helper of EFS must be installed; older images lack it and their tasks do not start.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC09-BP02', link: 'necessary', part: 'files on their way to tasks' },
    { id: 'SEC08-BP04', link: 'related', part: 'access to shared files' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  ],
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, ({ volumes }) => {
      const states = volumes.flatMap(({ efsVolumeConfiguration: efs }, index) =>
        efs ? [at(`volumes[${index}].efsVolumeConfiguration.transitEncryption`, efs.transitEncryption)] : [],
      )
      return states.length === 0 ? undefined : { bad: states.filter(({ value }) => value !== 'ENABLED'), good: states }
    }),
})
