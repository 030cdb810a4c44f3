import { defineCases } from '../../../engine/cases'
import { rulesCases, rulesUnused } from '../samples-of-rules'
import check from './wafv2-web-acl-rules.check'

export default defineCases(check, [...rulesCases, rulesUnused])
