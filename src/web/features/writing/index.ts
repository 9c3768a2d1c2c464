export { NewPlanButton } from './new-plan-button.tsx'
