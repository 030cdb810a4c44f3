import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  paginateListAliases,
  paginateListKeys,
} from '@aws-sdk/client-kms'
import { policyJson } from '../../aws/policy-json'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import { keyMetadata, keyPolicies, keyRotation, keys } from './facts'

/** What KMS answers about a key that was listed and is gone by now. */
const gone = 'NotFoundException'

/** Names that only AWS may give: of the keys that it makes for its services. */
const ofAws = /^alias\/aws\//

export default defineCollector({
  service: 'kms',
  reads: [
    readList(keys, {
      // The aliases tell AWS's own keys from the account's for one call in a hundred keys; DescribeKey takes one for each.
      calls: { 'kms:ListKeys': ['kms:ListKeys'], 'kms:ListAliases': ['kms:ListAliases'] },
      read: async (context) => {
        const client = context.client(KMSClient)
        const options = { abortSignal: context.signal }
        const [found, aliases] = await Promise.all([
          allPages(paginateListKeys({ client }, { Limit: 1000 }, options), (page) => page.Keys),
          allPages(paginateListAliases({ client }, { Limit: 100 }, options), (page) => page.Aliases),
        ])
        const names = new Map<string | undefined, string[]>()
        for (const { TargetKeyId, AliasName } of aliases) {
          names.set(TargetKeyId, [...(names.get(TargetKeyId) ?? []), AliasName ?? ''])
        }
        return found.flatMap(({ KeyId, KeyArn }) => {
          const AliasNames = names.get(KeyId) ?? []
          if (AliasNames.some((name) => ofAws.test(name))) return []
          return [{ arn: KeyArn, KeyId, AliasNames: AliasNames.map((name) => name.replace(/^alias\//, '')) }]
        })
      },
    }),
    // Neither state nor policy nor rotation comes with a list: KMS tells each of one key at a time.
    readEach(keyMetadata, {
      calls: { 'kms:DescribeKey': ['kms:DescribeKey'] },
      read: async ({ arn }, context) => {
        const command = new DescribeKeyCommand({ KeyId: arn })
        const answer = context.client(KMSClient).send(command, { abortSignal: context.signal })
        const found = await orAbsent(requireField(answer, 'KeyMetadata'), gone)
        return found ? found.KeyMetadata : vanished
      },
    }),
    readEach(keyPolicies, {
      calls: { 'kms:GetKeyPolicy': ['kms:GetKeyPolicy'] },
      read: async ({ arn }, context) => {
        const command = new GetKeyPolicyCommand({ KeyId: arn, PolicyName: 'default' })
        const answer = context.client(KMSClient).send(command, { abortSignal: context.signal })
        const found = await orAbsent(requireField(answer, 'Policy'), gone)
        return found ? { Policy: policyJson(found.Policy) } : vanished
      },
    }),
    readEach(keyRotation, {
      calls: { 'kms:GetKeyRotationStatus': ['kms:GetKeyRotationStatus'] },
      read: async ({ arn }, context) => {
        const command = new GetKeyRotationStatusCommand({ KeyId: arn })
        const answer = context.client(KMSClient).send(command, { abortSignal: context.signal })
        try {
          const found = await orAbsent(requireField(answer, 'KeyRotationEnabled'), gone)
          return found ?? vanished
        } catch (error) {
          // KMS does not rotate keys for signatures and codes, nor those of other key stores, and says so.
          if (error instanceof Error && error.name === 'UnsupportedOperationException') return {}
          throw error
        }
      },
    }),
  ],
})
