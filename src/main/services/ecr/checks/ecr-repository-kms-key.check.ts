import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { repositories } from '../facts'

export default defineCheck({
  id: 'ecr-repository-kms-key',
  title: 'The repository is encrypted with a key of KMS',
  failureTitle: 'The repository is encrypted with keys that S3 manages',
  risk: 'No key policy limits who may decrypt the images, and no log tells who did.',
  fix: 'Make a repository with a KMS key, move the images there, and remove the old one.',
  steps: [
    'Choose a key in the region, best one of your own, and let the pipeline and ECR use it.',
    'Create a repository with `--encryption-configuration encryptionType=KMS`, since the encryption of an existing one cannot be changed.',
    'Copy the images with their tags, and point pipelines and deployments to the new name.',
    'Delete the old repository when CloudTrail shows no more pulls from it.',
  ],
  caution:
    'Images that are still named by their old place cannot be pulled once it is gone, and a key that is disabled makes all images unreadable.',
  weighs:
    'The default encrypts as well; a key adds control over who decrypts, which is a matter of hygiene for images.',
  severity: 'low',
  bestPractices: [{ id: 'SEC08-BP01', link: 'necessary', part: 'keys of image repositories' }],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html'],
  peers: ['service-screener:ecrEncryptionKms'],
  needs: { repositories },
  evaluate: ({ repositories }) =>
    repositories.map((repository) => {
      const type = repository.encryptionConfiguration?.encryptionType
      if (type === undefined) {
        return unknown(repository, undecided('EncryptionNotTold', 'ECR does not tell how the repository is encrypted.'))
      }
      const evidence = at('encryptionConfiguration.encryptionType', type)
      return type.startsWith('KMS') ? pass(repository, evidence) : fail(repository, evidence)
    }),
})
