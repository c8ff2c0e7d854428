using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pilar.Arena.Web.Tests.Telemetry;

/// <summary>Everything this process says of itself while it lives: every figure, every trace, every line of the log.</summary>
internal sealed class Eavesdropper : ILoggerProvider
{
    private readonly MeterListener _figures = new();
    private readonly ActivityListener _traces;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _measured = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Activity> _activities = [];
    private readonly ConcurrentDictionary<TaskCompletionSource<Activity>, Func<Activity, bool>> _awaited = new();

    public Eavesdropper(ArenaHost host)
    {
        _figures.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _figures.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _figures.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _figures.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _figures.Start();
        _traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_traces);
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(this);
    }

    /// <summary>Everything that was said, as words.</summary>
    public ConcurrentQueue<string> Words { get; } = [];

    /// <summary>Completes when something above zero has been measured under this name, or with this tag: «name key=value».</summary>
    public Task Measured(string name) => _measured.GetOrAdd(name, New).Task.WaitAsync(ArenaHost.Patience);

    public async Task<Activity> Heard(Func<Activity, bool> wanted)
    {
        var told = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited[told] = wanted;
        if (_activities.FirstOrDefault(wanted) is { } before)
        {
            return before;
        }

        return await told.Task.WaitAsync(ArenaHost.Patience);
    }

    /// <summary>Who has ended a part of this trace so far.</summary>
    public HashSet<string> Sources(ActivityTraceId trace) =>
        [.. _activities.Where(activity => activity.TraceId == trace).Select(activity => activity.Source.Name)];

    public ILogger CreateLogger(string categoryName) => new Ear(this);

    public void Dispose()
    {
        _figures.Dispose();
        _traces.Dispose();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Hear(instrument.Name, value);
        foreach (var (key, of) in tags)
        {
            Hear($"{instrument.Name} {key}={of}", value);
        }
    }

    private void Hear(string name, double value)
    {
        Words.Enqueue(name);
        if (value > 0)
        {
            _measured.GetOrAdd(name, New).TrySetResult();
        }
    }

    private static TaskCompletionSource New(string name) => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Hear(Activity activity)
    {
        _activities.Enqueue(activity);
        Words.Enqueue($"{activity.OperationName} {activity.DisplayName} {activity.StatusDescription}");
        foreach (var happened in activity.Events)
        {
            Words.Enqueue(happened.Name);
        }

        foreach (var (key, value) in activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)))
        {
            Words.Enqueue($"{activity.OperationName} {key}={value}");
        }

        foreach (var (told, _) in _awaited.Where(one => one.Value(activity)))
        {
            told.TrySetResult(activity);
        }
    }

    private sealed class Ear(Eavesdropper all) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            all.Words.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            all.Words.Enqueue(formatter(state, exception));
            all.Words.Enqueue($"{exception}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                all.Words.Enqueue(string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")));
            }
        }
    }
}
