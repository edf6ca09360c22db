// Cases, clocks, routing, measures
export { type ClockName, type ClockState, type ClockStatus, clockNames } from './clock/clock-state.ts'

// Ladders, 8D
