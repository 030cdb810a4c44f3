import { defineCases } from '../../../engine/cases'
import { coreRulesCases, coreRulesUnused } from '../samples-of-rules'
import check from './wafv2-web-acl-core-rules.check'

export default defineCases(check, [...coreRulesCases, coreRulesUnused])
