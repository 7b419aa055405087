// Two lanes for two cores; each class has a hub and a browser of its own.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
