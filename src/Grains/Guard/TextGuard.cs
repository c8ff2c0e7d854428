using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Text;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Grains.Guard;

/// <summary>
/// Looks through texts on threads of the pool, as many at a time as there are processors: a text that takes for ever takes one of them,
/// and when all are taken nothing is let through.
/// </summary>
internal sealed partial class TextGuard(ITextScreener screener, GuardLimits limits, TimeProvider clock, ILogger<TextGuard> logger) : ITextGuard, IDisposable
{
    private const int LettersInTime = 1_000;

    private static readonly char[] BetweenNames = [' ', '-', '.', ','];

    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);

    public ValueTask<Refusal?> Refuse(GuardedCommand command) =>
        command.Texts.All(IsNothing) ? ValueTask.FromResult<Refusal?>(null) : Look(command);

    public void Dispose() => _free.Dispose();

    private static bool IsNothing(GuardedText text) => text.Rule == TextRule.Known || text.Text.Length == 0;

    private async ValueTask<Refusal?> Look(GuardedCommand command)
    {
        try
        {
            return await IsFree() ? await Answer(command) : Late();
        }
        catch (TimeoutException)
        {
            return Late();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Only what kind of fault it was: some carry the text.
            GrainMeter.NotScreened("fault");
            LogFault(fault.GetType().Name);
            return GuardPolicy.NotScreened;
        }
    }

    // The pool may be long in coming to it; that is not the text's fault.
    private async ValueTask<Refusal?> Answer(GuardedCommand command)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = Task.Run(() => LookNow(command, begun));
        await begun.Task.WaitAsync(limits.Wait, clock);
        return await answer.WaitAsync(LimitOf(command), clock);
    }

    private async ValueTask<bool> IsFree()
    {
        using var enough = new CancellationTokenSource(limits.Wait, clock);
        try
        {
            await _free.WaitAsync(enough.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Refusal Late()
    {
        GrainMeter.NotScreened("late");
        LogLate();
        return GuardPolicy.NotScreened;
    }

    private TimeSpan LimitOf(GuardedCommand command) => limits.Look * Math.Min(GuardLimits.MostLooks, 1 + (command.Texts.Sum(text => text.Text.Length) / LettersInTime));

    private Refusal? LookNow(GuardedCommand command, TaskCompletionSource begun)
    {
        begun.SetResult();
        try
        {
            var names = new Lazy<FrozenSet<string>>(() => Words(command.Names));
            var inCase = CaseNames.Of(command.CaseNames);
            var context = new ScreeningContext(_ => false, word => names.Value.Contains(word)) { MayBeNamed = inCase.Knows };
            return GuardPolicy.Judge(
            [
                .. command.Texts.Where(text => !IsNothing(text)).SelectMany(text => PlacesIn(text, command, context, inCase)),
            ]);
        }
        finally
        {
            _free.Release();
        }
    }

    private ImmutableArray<IdentifyingPlace> PlacesIn(GuardedText text, GuardedCommand command, ScreeningContext context, CaseNames inCase) =>
        GuardPolicy.Overlong(text) is { IsEmpty: false } overlong
            ? overlong
            : GuardPolicy.PlacesIn(text, screener.Screen(text.Text, context with { IsRedacted = text.Rule == TextRule.Reviewed }), command, inCase);

    // As the engine asks: one word of a name, folded.
    private static FrozenSet<string> Words(IEnumerable<string> names) =>
        names.SelectMany(name => name.Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries))
            .Select(Forms.Fold)
            .ToFrozenSet(StringComparer.Ordinal);

    [LoggerMessage(Level = LogLevel.Error, Message = "A text was not looked through in time and is not stored")]
    private partial void LogLate();

    [LoggerMessage(Level = LogLevel.Error, Message = "A text could not be looked through and is not stored: {Code}")]
    private partial void LogFault(string code);
}
