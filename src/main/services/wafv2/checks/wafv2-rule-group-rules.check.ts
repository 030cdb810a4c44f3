import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeRuleGroups } from '../judge-sets'
import { emptyGroups } from '../judge-questions-of-operation'

const { ruleGroups, ruleGroupContents } = regional

export default defineCheck({
  ...emptyGroups,
  id: 'wafv2-rule-group-rules',
  title: 'Rule groups hold rules',
  failureTitle: 'A rule group is empty',
  needs: { ruleGroups, ruleGroupContents },
  evaluate: judgeRuleGroups,
})
