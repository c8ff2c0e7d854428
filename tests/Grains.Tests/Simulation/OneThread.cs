namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>Runs tasks one after another, on the caller's thread, in the order they became ready: the same seed, the same order.</summary>
internal sealed class OneThread : TaskScheduler
{
    private readonly Queue<Task> _ready = [];

    /// <summary>Begins it, and runs everything until all wait for something from outside.</summary>
    public Task<T> Run<T>(Func<Task<T>> work)
    {
        // Awaited in here, or the answer of a task that somebody else completes would come by way of the thread pool.
        var task = Task.Factory.StartNew(async () => await work(), CancellationToken.None, TaskCreationOptions.None, this).Unwrap();
        RunReady();
        return task;
    }

    public void RunReady()
    {
        while (_ready.TryDequeue(out var task))
        {
            TryExecuteTask(task);
        }
    }

    protected override void QueueTask(Task task) => _ready.Enqueue(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _ready;
}
