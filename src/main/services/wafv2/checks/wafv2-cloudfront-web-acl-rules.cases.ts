import { defineCases } from '../../../engine/cases'
import { rulesCases } from '../samples-of-rules'
import check from './wafv2-cloudfront-web-acl-rules.check'

export default defineCases(check, rulesCases)
