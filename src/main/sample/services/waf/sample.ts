import * as waf from '@aws-sdk/client-waf'
import { sampleUuid } from '../../ids'
import { during } from '../../moments'
import { defineSampleService } from '../../service'

interface State {
  readonly acls: readonly waf.WebACLSummary[]
}

/** What is left of WAF Classic: the sandbox never moved, and staging did in summer. */
export const sample = defineSampleService<typeof waf, State>({
  service: 'waf',
  scope: 'global',
  sdk: waf,
  client: waf.WAFClient,
  badToken: 'WAFInvalidParameterException',
  state: ({ account, at }) => {
    const left = account.key === 'sandbox' || (account.key === 'staging' && !during(at, 'recovery'))
    const Name = `${account.key}-classic`
    return { acls: left ? [{ WebACLId: sampleUuid('waf-classic', account.id), Name }] : [] }
  },
}).answer({
  ListWebACLs: (input, context) => {
    const page = context.page(context.state.acls, { token: input.NextMarker, max: input.Limit, size: 100, most: 100 })
    return { WebACLs: page.items, ...(page.next ? { NextMarker: page.next } : {}) }
  },
})
