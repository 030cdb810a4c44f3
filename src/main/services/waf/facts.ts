import { z } from 'zod'
import { oneFact } from '../../engine/fact'

const classicSchema = z.object({
  /** Those of CloudFront: regional ones are kept by another service, which no kept client speaks to. */
  WebACLs: z.array(z.object({ WebACLId: z.string(), Name: z.string().optional() })),
})

/** The web ACLs that are left in AWS WAF Classic. */
export const classicWebAcls = oneFact<z.infer<typeof classicSchema>>({
  id: 'waf-classic-web-acls',
  title: 'web ACLs of WAF Classic for CloudFront',
  per: 'account',
  schema: classicSchema,
})
