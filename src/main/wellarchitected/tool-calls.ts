/** The reads that comparing, sending and reading on demand make, each with the IAM action that it takes. */
export const toolCalls = {
  'wellarchitected:GetAnswer': ['wellarchitected:GetAnswer'],
  'wellarchitected:GetConsolidatedReport': ['wellarchitected:GetConsolidatedReport'],
  'wellarchitected:GetGlobalSettings': ['wellarchitected:GetGlobalSettings'],
  'wellarchitected:GetLens': ['wellarchitected:GetLens'],
  'wellarchitected:GetLensReview': ['wellarchitected:GetLensReview'],
  'wellarchitected:GetLensReviewReport': ['wellarchitected:GetLensReviewReport'],
  'wellarchitected:GetWorkload': ['wellarchitected:GetWorkload'],
  'wellarchitected:ListAnswers': ['wellarchitected:ListAnswers'],
  'wellarchitected:ListCheckDetails': ['wellarchitected:ListCheckDetails'],
  'wellarchitected:ListLensReviewImprovements': ['wellarchitected:ListLensReviewImprovements'],
  'wellarchitected:ListLensReviews': ['wellarchitected:ListLensReviews'],
  'wellarchitected:ListMilestones': ['wellarchitected:ListMilestones'],
  'wellarchitected:ListShareInvitations': ['wellarchitected:ListShareInvitations'],
  'wellarchitected:ListWorkloads': ['wellarchitected:ListWorkloads'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The writes, which pass only inside a confirmation that names them. */
export const toolWriteCalls = {
  'wellarchitected:UpdateAnswer': ['wellarchitected:UpdateAnswer'],
  'wellarchitected:CreateMilestone': ['wellarchitected:CreateMilestone'],
  'wellarchitected:CreateWorkload': ['wellarchitected:CreateWorkload'],
} as const satisfies Readonly<Record<string, readonly string[]>>
