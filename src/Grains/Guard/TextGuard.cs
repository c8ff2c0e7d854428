using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Text;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Grains.Guard;

/// <summary>
/// Looks through texts on threads of the pool, as many at a time as there are processors and two at least: a text that takes for ever takes one of them,
/// and when all are taken nothing is let through. While somebody writes at most half of them look: what decides is never kept waiting by what helps. Whole
/// cases and what is looked at meanwhile never take the last of them: no meeting waits for what is looked through for so long.
/// </summary>
internal sealed partial class TextGuard(ITextScreener screener, GuardLimits limits, TimeProvider clock, ILogger<TextGuard> logger) : ITextGuard, ICaseJudge, IDisposable
{
    private const int LettersInTime = 1_000;

    private static readonly char[] BetweenNames = [' ', '-', '.', ','];

    private static readonly int Places = Math.Max(2, Environment.ProcessorCount);

    private readonly SemaphoreSlim _free = new(Places);
    private readonly SemaphoreSlim _glances = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly SemaphoreSlim _notLast = new(Places - 1);

    private Patience WithCase => new(limits.Case, limits.Case);

    public ValueTask<Refusal?> Refuse(GuardedCommand command) =>
        command.Texts.All(IsNothing) ? ValueTask.FromResult<Refusal?>(null) : Look(() => Judge(command), PatienceWith(command), GuardPolicy.NotScreened, command.IsCase ? _notLast : null);

    public async ValueTask<Refusal?> Glance(GuardedCommand command)
    {
        if (command.Texts.All(IsNothing))
        {
            return null;
        }

        if (!await _glances.WaitAsync(TimeSpan.Zero))
        {
            return GuardPolicy.NotScreened;
        }

        if (!await _notLast.WaitAsync(TimeSpan.Zero))
        {
            _glances.Release();
            return GuardPolicy.NotScreened;
        }

        if (!await _free.WaitAsync(TimeSpan.Zero))
        {
            _notLast.Release();
            _glances.Release();
            return GuardPolicy.NotScreened;
        }

        return await LookUntilLate(() => Judge(command), PatienceWith(command), GuardPolicy.NotScreened, _glances);
    }

    public ValueTask<JudgedCase?> Judge(SendCaseText send)
    {
        var fields = CaseJudging.FieldsOf(send.Text);
        return Look(() => CaseJudging.Judge(send, screener.Read(fields, CaseJudging.AnsweredIn(send))), WithCase, unseen: null, also: _notLast);
    }

    public void Dispose()
    {
        _free.Dispose();
        _glances.Dispose();
        _notLast.Dispose();
    }

    private static bool IsNothing(GuardedText text) => text.Rule == TextRule.Known || text.Text.Length == 0;

    /// <param name="look">On a thread of the pool.</param>
    /// <param name="patience">How long its writer waits.</param>
    /// <param name="unseen">The answer when nobody has looked.</param>
    /// <param name="also">Another place that it needs, and waits for first: who waits for that keeps nobody else waiting.</param>
    private async ValueTask<T?> Look<T>(Func<T?> look, Patience patience, T? unseen, SemaphoreSlim? also)
        where T : class
    {
        if (await AreFree(also, patience))
        {
            return await LookUntilLate(look, patience, unseen, also);
        }

        Late();
        return unseen;
    }

    /// <param name="also">Another place that is given back when the look is over, however late that is.</param>
    private async ValueTask<T?> LookUntilLate<T>(Func<T?> look, Patience patience, T? unseen, SemaphoreSlim? also)
        where T : class
    {
        try
        {
            return await Answer(look, patience, also);
        }
        catch (TimeoutException)
        {
            // A glance that is given up keeps nothing from being stored.
            if (also != _glances)
            {
                Late();
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Only what kind of fault it was: some carry the text.
            GrainMeter.NotScreened("fault");
            LogFault(fault.GetType().Name);
        }

        return unseen;
    }

    // The pool may be long in coming to it; that is not the text's fault.
    private async ValueTask<T?> Answer<T>(Func<T?> look, Patience patience, SemaphoreSlim? also)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = Task.Run(() => LookNow(look, begun, also));
        await begun.Task.WaitAsync(patience.Wait, clock);
        return await answer.WaitAsync(patience.Look, clock);
    }

    private async ValueTask<bool> AreFree(SemaphoreSlim? also, Patience patience)
    {
        using var enough = new CancellationTokenSource(patience.Wait, clock);
        if (also is not null && !await IsFree(also, enough.Token))
        {
            return false;
        }

        if (await IsFree(_free, enough.Token))
        {
            return true;
        }

        also?.Release();
        return false;
    }

    private static async ValueTask<bool> IsFree(SemaphoreSlim places, CancellationToken enough)
    {
        try
        {
            await places.WaitAsync(enough);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Late()
    {
        GrainMeter.NotScreened("late");
        LogLate();
    }

    private Patience PatienceWith(GuardedCommand command) => command.IsCase ? WithCase : new(limits.Wait, LimitOf(command.Texts.Sum(text => text.Text.Length)));

    private TimeSpan LimitOf(int letters) => limits.Look * Math.Min(GuardLimits.MostLooks, 1 + (letters / LettersInTime));

    private T? LookNow<T>(Func<T?> look, TaskCompletionSource begun, SemaphoreSlim? also)
    {
        begun.SetResult();
        try
        {
            return look();
        }
        finally
        {
            _free.Release();
            also?.Release();
            if (also == _glances)
            {
                _notLast.Release();
            }
        }
    }

    private Refusal? Judge(GuardedCommand command)
    {
        var names = new Lazy<FrozenSet<string>>(() => Words(command.Names));
        var inCase = CaseNames.Of(command.CaseNames);
        var context = new ScreeningContext(_ => false, word => names.Value.Contains(word)) { MayBeNamed = inCase.Knows, IsOfCase = command.CaseIsOpen };
        return GuardPolicy.Judge(
        [
            .. command.Texts.Where(text => !IsNothing(text)).SelectMany(text => PlacesIn(text, command, context, inCase)),
        ]);
    }

    private ImmutableArray<IdentifyingPlace> PlacesIn(GuardedText text, GuardedCommand command, ScreeningContext context, CaseNames inCase) =>
        text.Rule == TextRule.Link ? LinkPolicy.PlacesIn(text, word => screener.Screen(word, context), command, inCase)
        : GuardPolicy.Overlong(text) is { IsEmpty: false } overlong
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

    /// <param name="Wait">Until a place is free, and until the pool begins.</param>
    /// <param name="Look">From when it has begun.</param>
    private readonly record struct Patience(TimeSpan Wait, TimeSpan Look);
}
