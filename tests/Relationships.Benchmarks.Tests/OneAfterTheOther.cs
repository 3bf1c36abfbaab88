// The throughput weighs the memory of the whole process: nothing else may come and go meanwhile.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
