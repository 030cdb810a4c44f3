import { defineCases } from '../../../engine/cases'
import { knownAttacksCases } from '../samples-of-rules'
import check from './wafv2-web-acl-known-attacks.check'

export default defineCases(check, knownAttacksCases)
