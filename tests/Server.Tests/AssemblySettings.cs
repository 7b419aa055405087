// Three lanes: tests with the one hub, tests with hubs of their own, and those that mostly wait. What measures time runs alone, after them.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly, MaxParallelThreads = 3)]
