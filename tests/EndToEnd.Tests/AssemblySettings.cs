// One browser and one hub: the machine has two cores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
