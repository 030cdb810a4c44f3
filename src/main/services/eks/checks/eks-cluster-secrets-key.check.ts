import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { clusters, clusterSettings } from '../facts'
import { judgeClusters, minorOf } from '../judge'

/** From this version on EKS encrypts all that the API stores with a key of AWS, whatever the cluster says. */
const encryptedByDefault = minorOf('1.28') ?? 0

export default defineCheck({
  id: 'eks-cluster-secrets-key',
  title: 'A key of the customer’s encrypts the secrets of the cluster',
  failureTitle: 'No key of the customer’s encrypts the secrets of the cluster',
  risk: 'Nobody can see or stop who decrypts the secrets of Kubernetes; before version 1.28 they lie in the store of the cluster as they are.',
  fix: 'Associate a KMS key of your own with the cluster for secrets.',
  steps: [
    'Create a symmetric KMS key in the region of the cluster, with a key policy that keeps it from being deleted in a hurry.',
    'Associate it with `aws eks associate-encryption-config`, or under EKS, Overview, Secrets encryption.',
    'Write all secrets anew, so that old ones are encrypted as well: `kubectl get secrets -A -o json | kubectl replace -f -`.',
    'See in CloudTrail that the cluster calls Decrypt with the key.',
  ],
  caution:
    'The key cannot be taken back from the cluster, and a cluster whose key is disabled or deleted does not come back.',
  severity: 'low',
  weighs:
    'From version 1.28 on AWS encrypts everything that the API stores with a key of its own; on older clusters the failure is medium.',
  bestPractices: [
    { id: 'SEC08-BP01', link: 'necessary', part: 'control over the key of a cluster’s secrets' },
    { id: 'SEC08-BP02', link: 'related', part: 'secrets of clusters are encrypted' },
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html',
  ],
  peers: [
    'prowler:eks_cluster_kms_cmk_encryption_in_secrets_enabled',
    'service-screener:eksSecretsEncryption',
    'service-screener:eksSecretsEncryptionNoKMS',
  ],
  needs: { clusters, clusterSettings },
  evaluate: (views) =>
    judgeClusters(views.clusters, views.clusterSettings, (cluster, { encryptionConfig, version }) => {
      const index = encryptionConfig.findIndex(
        ({ resources, provider }) => resources.includes('secrets') && provider?.keyArn !== undefined,
      )
      const key = at(
        `encryptionConfig[${Math.max(0, index)}].provider.keyArn`,
        encryptionConfig[index]?.provider?.keyArn,
      )
      if (index >= 0) return pass(cluster, key)
      const isOld = (minorOf(version) ?? encryptedByDefault) < encryptedByDefault
      return isOld ? failAs('medium', cluster, key, at('version', version)) : fail(cluster, key, at('version', version))
    }),
})
