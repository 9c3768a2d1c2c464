export * from './calendar-years.ts'
export * from './production-calendar.ts'
