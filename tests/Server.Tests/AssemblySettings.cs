// Real processes share two cores here: one test at a time, so that a bound in seconds means something.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
