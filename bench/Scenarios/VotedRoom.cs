using Pilar.Arena.Bench.Load;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>A room with an item on and questions to it, over the line like everything else. The first person leads; nobody votes twice for one question.</summary>
internal sealed class VotedRoom(IReadOnlyList<LoadClient> clients)
{
    private const int Questions = 5;

    // The one who leads, those who ask, and the one who votes alone on a question of its own.
    private const int Alone = Questions + 2;
    private const int First = Alone + 1;

    private readonly ArenaProtocol _protocol = new();
    private readonly Guid[] _asked = [.. Enumerable.Range(0, Questions + 1).Select(_ => Guid.NewGuid())];
    private int _given;
    private bool _voted;

    /// <summary>The item is on, and each of some listeners has asked.</summary>
    public async Task Ask()
    {
        await Must(0, $$"""{"kind":"proposeItem","item":"{{Crowd.Item(0, 0)}}","title":"Faglig innlegg","type":"information","minutes":30}""");
        await Must(0, $$"""{"kind":"startItem","item":"{{Crowd.Item(0, 0)}}"}""");
        for (var number = 0; number <= Questions; number++)
        {
            await Must(number + 1, $$"""{"kind":"postContribution","contribution":"{{_asked[number]}}","item":"{{Crowd.Item(0, 0)}}","replyTo":null,"text":"Hva gjør dere når uroen varer ved?","question":true}""");
        }
    }

    /// <summary>The next vote of the crowd, for all questions but the last.</summary>
    public Task Vote(int number)
    {
        var given = Interlocked.Increment(ref _given) - 1;
        var voters = clients.Count - First;
        return Must(First + (given % voters), Voting(_asked[given / voters % (Questions - 1)]));
    }

    /// <summary>For or no longer for a question that nobody else votes for: it brings the count with it.</summary>
    public async Task<long?> VoteAlone()
    {
        _voted = !_voted;
        return await _protocol.Do(clients[Alone], 0, $$"""{"kind":"{{(_voted ? "voteForQuestion" : "takeBackVote")}}","contribution":"{{_asked[Questions]}}"}""");
    }

    /// <summary>A vote of each for one that nobody has voted for.</summary>
    public IEnumerable<Func<Task>> Everybody() =>
        Enumerable.Range(First, clients.Count - First).Select<int, Func<Task>>(person => () => Must(person, Voting(_asked[Questions - 1])));

    private static string Voting(Guid question) => $$"""{"kind":"voteForQuestion","contribution":"{{question}}"}""";

    private async Task Must(int person, string command)
    {
        if (await _protocol.Do(clients[person], 0, command) is null)
        {
            throw new InvalidOperationException($"Refused: {command}");
        }
    }
}
