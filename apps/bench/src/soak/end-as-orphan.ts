// Loaded into a worker before its program: a soak that is broken off leaves no worker behind.
process.once('disconnect', () => process.exit())
process.channel?.unref()
