import { fitBgNbd, forecastPurchasesBatch } from '@clientele/scoring'
import { generateHistories, publishedBgNbd } from './lifetime-population.ts'

// Holds the histories of so many customers in a process of its own, so that the memory can be told. Says how much it takes
// before it does anything; fits and forecasts when it is told to; says what it took at most.

const [customers = ''] = process.argv.slice(2)
const histories = generateHistories(Number(customers))
const sample = generateHistories(2_357)
process.once('message', () => {
  const fit = fitBgNbd(sample)
  const forecast = forecastPurchasesBatch(histories, { model: publishedBgNbd, within: 39 })
  if (!fit.ok || !forecast.ok) throw new Error('Refused')
  process.send?.(process.resourceUsage().maxRSS * 1024)
})
process.once('disconnect', () => process.exit())
process.send?.(process.memoryUsage.rss())
