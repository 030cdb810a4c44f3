import { defineCheck } from '../../../engine/check'
import { cloudFront } from '../facts'
import { judgeRuleGroups } from '../judge-sets'
import { emptyGroups } from '../judge-questions-of-operation'

const { ruleGroups, ruleGroupContents } = cloudFront

export default defineCheck({
  ...emptyGroups,
  id: 'wafv2-cloudfront-rule-group-rules',
  title: 'Rule groups for CloudFront hold rules',
  failureTitle: 'A rule group for CloudFront is empty',
  needs: { ruleGroups, ruleGroupContents },
  evaluate: judgeRuleGroups,
})
