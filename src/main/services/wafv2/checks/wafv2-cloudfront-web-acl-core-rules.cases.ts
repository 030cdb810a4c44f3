import { defineCases } from '../../../engine/cases'
import { coreRulesCases } from '../samples-of-rules'
import check from './wafv2-cloudfront-web-acl-core-rules.check'

export default defineCases(check, coreRulesCases)
