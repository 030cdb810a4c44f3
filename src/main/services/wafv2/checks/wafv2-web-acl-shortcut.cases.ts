import { defineCases } from '../../../engine/cases'
import { shortcutCases, shortcutUnused } from '../samples-of-rules'
import check from './wafv2-web-acl-shortcut.check'

export default defineCases(check, [...shortcutCases, shortcutUnused])
