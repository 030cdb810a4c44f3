import { defineCases } from '../../../engine/cases'
import { shortcutCases } from '../samples-of-rules'
import check from './wafv2-cloudfront-web-acl-shortcut.check'

export default defineCases(check, shortcutCases)
