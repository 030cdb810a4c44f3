import { defineCheck } from '../../../engine/check'
import { regional } from '../facts'
import { judgeIpSets } from '../judge-sets'
import { wideSets } from '../judge-questions-of-operation'

const { webAcls, webAclContents, ruleGroupContents, ipSets, ipSetContents } = regional

export default defineCheck({
  ...wideSets,
  id: 'wafv2-ip-set-wide',
  title: 'Web ACLs let no large part of the internet through by address',
  failureTitle: 'An IP set lets a large part of the internet past the other rules',
  needs: { webAcls, webAclContents, ruleGroupContents, ipSets, ipSetContents },
  evaluate: judgeIpSets,
})
