import { defineCases } from '../../../engine/cases'
import { ruleGroupCases } from '../samples-of-sets'
import check from './wafv2-cloudfront-rule-group-rules.check'

export default defineCases(check, ruleGroupCases)
