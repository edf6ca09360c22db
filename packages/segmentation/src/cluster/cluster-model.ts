/** Centroids and what is needed to put another customer beside them: plain data, to be stored. */
export interface ClusterModel {
  readonly features: readonly ClusterFeature[]
  readonly clusters: readonly Cluster[]
  readonly customers: number
  /** How many customers the centroids were fitted to, and the silhouette was measured on. */
  readonly fittedTo: number
  readonly silhouetteOf: number
  readonly seed: number
  readonly iterations: number
  /** Whether the centroids had come to rest when the iterations ended. */
  readonly hasConverged: boolean
  /** The mean silhouette of the sample, -1 to 1: above 0.5 clusters are distinct, below 0.25 there is little to see. */
  readonly silhouette: number
}

/** A feature and how it is brought to the scale of all: (x - mean) / deviation. */
export interface ClusterFeature {
  readonly measure: string
  readonly scale: 'linear' | 'log'
  /** Of all customers, on the feature's scale. */
  readonly mean: number
  /** The standard deviation of the population; 0 where all are equal, and then the feature tells nobody apart. */
  readonly deviation: number
}

export interface Cluster {
  readonly customers: number
  readonly share: number
  /** In standard deviations from the mean of all, feature by feature. */
  readonly centroid: readonly number[]
  /** What sets the cluster apart, feature by feature. */
  readonly description: readonly ClusterTrait[]
  /** The mean silhouette of its customers in the sample; 0 where it has none there. */
  readonly silhouette: number
}

/** A feature of a cluster in business words. */
export interface ClusterTrait {
  readonly measure: string
  /** Against the mean of all customers. */
  readonly level: 'HIGH' | 'AVERAGE' | 'LOW'
  /** Of the cluster's customers and of all, in the unit of the fact. */
  readonly mean: number
  readonly meanOfAll: number
  /** Where the centroid lies, in standard deviations. */
  readonly deviations: number
}
