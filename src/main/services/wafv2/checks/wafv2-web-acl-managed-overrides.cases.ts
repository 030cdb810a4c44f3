import { defineCases } from '../../../engine/cases'
import { overridesCases, overridesUnused } from '../samples-of-managed'
import check from './wafv2-web-acl-managed-overrides.check'

export default defineCases(check, [...overridesCases, overridesUnused])
