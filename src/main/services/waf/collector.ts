import { ListWebACLsCommand, WAFClient } from '@aws-sdk/client-waf'
import type { WebACLSummary } from '@aws-sdk/client-waf'
import { requireField } from '../../aws/require-field'
import { defineCollector, readOne } from '../../engine/collector'
import { classicWebAcls } from './facts'

export default defineCollector({
  service: 'waf',
  reads: [
    // AWS ended the service on 30 September 2025: once its API is gone, this is a gap, and nothing is judged by it.
    readOne(classicWebAcls, {
      calls: { 'waf:ListWebACLs': ['waf:ListWebACLs'] },
      read: async (context) => {
        const client = context.client(WAFClient)
        const WebACLs: WebACLSummary[] = []
        let NextMarker: string | undefined
        do {
          const command = new ListWebACLsCommand({ NextMarker, Limit: 100 })
          const page = await requireField(client.send(command, { abortSignal: context.signal }), 'WebACLs')
          WebACLs.push(...(page.WebACLs ?? []))
          NextMarker = (page.WebACLs ?? []).length === 0 ? undefined : page.NextMarker
        } while (NextMarker)
        return { WebACLs }
      },
    }),
  ],
})
