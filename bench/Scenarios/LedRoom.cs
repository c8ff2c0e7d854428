using System.Diagnostics;
using Pilar.Arena.Bench.Load;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>The room of <see cref="LedMeeting"/> as the first person leads it, over the line like everybody else.</summary>
internal sealed class LedRoom(Uri server, IReadOnlyList<LoadClient> inside) : IAsyncDisposable
{
    private readonly ArenaProtocol _protocol = new();
    private readonly List<LoadClient> _inside = [.. inside];
    private readonly List<LoadClient> _late = [];
    private int _asking = LedMeeting.Presenter;
    private long _turn;
    private long _stepped;

    public async ValueTask DisposeAsync() => await Task.WhenAll(_late.Select(client => client.Cut()));

    /// <summary>Case <paramref name="number"/> is on, its first two parts are shown, and its method has not begun.</summary>
    public async Task Open(int number)
    {
        if (number > 0)
        {
            await Must(0, $$"""{"kind":"closeCase","case":"{{Crowd.Case(0, number - 1)}}"}""");
            await Must(0, $$"""{"kind":"concludeItem","item":"{{Crowd.Item(0, number - 1)}}","conclusion":""}""");
        }

        _turn = 0;
        await Must(0, $$"""{"kind":"startItem","item":"{{Crowd.Item(0, number)}}"}""");
        await Must(0, $$"""{"kind":"openCase","case":"{{Crowd.Case(0, number)}}"}""");
    }

    /// <summary>Into phase <paramref name="phase"/>; from the last one to the end. What is mandatory is skipped with a reason: nobody waits a minute.</summary>
    public async Task Step(int number, int phase, Timed phases)
    {
        var one = Crowd.Case(0, number);
        var left = TimeSpan.FromSeconds(2.1) - Stopwatch.GetElapsedTime(_stepped);
        if (phase > 0 && left > TimeSpan.Zero)
        {
            await Task.Delay(left);
        }

        var command = phase == 0
            ? $$"""{"kind":"beginMethod","case":"{{one}}"}"""
            : LedMeeting.Method.Phases[phase - 1].Mandatory
                ? $$"""{"kind":"skipPhase","case":"{{one}}","from":{{phase - 1}},"reason":"Vi har gjort det."}"""
                : $$"""{"kind":"stepPhase","case":"{{one}}","from":{{phase - 1}}}""";
        _stepped = Stopwatch.GetTimestamp();
        if (!await phases.Take(_inside, () => Do(0, command)))
        {
            throw new InvalidOperationException($"Phase {phase} was not entered.");
        }

        _turn = 0;
        if (phase == 1)
        {
            await Do(LedMeeting.Presenter, $$"""{"kind":"presentSection","case":"{{one}}","section":0}""");
            await Do(LedMeeting.Presenter, $$"""{"kind":"presentSection","case":"{{one}}","section":1}""");
        }
    }

    /// <summary>Somebody asks, and gets the word; nothing in a phase that does not let them speak.</summary>
    public async Task GiveFloor(Timed floor)
    {
        _asking = _asking % (inside.Count - 1) + 1;
        if (_asking != LedMeeting.Presenter && await Do(_asking, """{"kind":"askForFloor","for":"contribution"}""") is { } place)
        {
            await floor.Take(_inside, async () => await Do(
                0, $$"""{"kind":"giveFloor","person":"{{Crowd.Person(0, _asking)}}","turn":{{_turn}},"place":{{place}}}""") is { } turn ? _turn = turn : null);
        }
    }

    /// <summary>Somebody knocks and is let in, and then hears what the others hear.</summary>
    public async Task LetIn(Timed lobby)
    {
        if (_late.Count == LedMeeting.AtTheDoor)
        {
            return;
        }

        var person = inside.Count + _late.Count;
        var late = await Knock();
        await lobby.Take([.. _inside, late], () => Do(0, $$"""{"kind":"admitPerson","person":"{{Crowd.Person(0, person)}}"}"""));
        _inside.Add(late);
    }

    /// <summary>All who are still on the list knock, and one command lets all of them in: clocked to those who are inside. Those who come get a view of their own.</summary>
    public async Task LetEveryoneIn(Timed everyone)
    {
        List<LoadClient> knocking = [];
        while (_late.Count < LedMeeting.AtTheDoor)
        {
            knocking.Add(await Knock());
        }

        if (!await everyone.Take(_inside, () => Do(0, """{"kind":"admitEveryone"}""")))
        {
            throw new InvalidOperationException("Nobody was let in.");
        }

        _inside.AddRange(knocking);
    }

    /// <summary>Somebody stops a case that is on the screens; its presenter and whoever leads then agree to show it again.</summary>
    public async Task Stop(int number, int person, Timed stops)
    {
        var one = Crowd.Case(0, number);
        if (!await stops.Take(_inside, () => Do(person, $$"""{"kind":"stopCase","case":"{{one}}"}""")))
        {
            throw new InvalidOperationException("The case was not stopped.");
        }

        await Must(0, $$"""{"kind":"agreeToShowCase","case":"{{one}}"}""");
        await Must(LedMeeting.Presenter, $$"""{"kind":"agreeToShowCase","case":"{{one}}"}""");
    }

    /// <summary>Somebody says something, and whoever leads takes it off the screens.</summary>
    public async Task PullBack(int person, Timed pulls)
    {
        var said = Guid.NewGuid();
        await Must(person, $$"""{"kind":"postContribution","contribution":"{{said}}","item":null,"replyTo":null,"text":"{{LoadClient.Text()}}"}""");
        if (!await pulls.Take(_inside, () => Do(0, $$"""{"kind":"pullBackContribution","contribution":"{{said}}","reason":"","rule":"anonymity"}""")))
        {
            throw new InvalidOperationException("Nothing was taken back.");
        }
    }

    // Whoever is next on the list stands at the door.
    private async Task<LoadClient> Knock()
    {
        var late = new LoadClient(_protocol, server, 0, inside.Count + _late.Count, new Latencies());
        await late.Connect();
        _late.Add(late);
        await Must(late, """{"kind":"enterRoom","declarationVersion":1}""");
        return late;
    }

    private Task<long?> Do(int person, string command) => _protocol.Do(inside[person], 0, command);

    private Task Must(int person, string command) => Must(inside[person], command);

    private async Task Must(LoadClient client, string command)
    {
        if (await _protocol.Do(client, 0, command) is null)
        {
            throw new InvalidOperationException($"Refused: {command}");
        }
    }
}
