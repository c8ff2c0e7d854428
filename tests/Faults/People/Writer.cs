using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.People;

/// <summary>A command that was answered: its text, its id, the number it got, and when.</summary>
internal sealed record Acked(string Text, Guid Command, long Seq, long At);

/// <summary>Says one thing after another. What is not answered is said again with the same id, until it is.</summary>
internal sealed class Writer(
    string name, RoomId room, Person person, IReadOnlyList<WebMember> webs, int first, Random chance, string filling = "") : Tab(person, webs, first, chance)
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(6);

    private readonly ConcurrentQueue<Acked> _acked = [];
    private readonly CancellationTokenSource _enough = new();
    private Task _writing = Task.CompletedTask;
    private int _said;

    public IReadOnlyCollection<Acked> AckedSoFar => _acked;

    /// <summary>Answers that no fault excuses.</summary>
    public ConcurrentQueue<string> Unexpected { get; } = [];

    public int Said => _said;

    public void Write() => _writing = Task.Run(WriteOn);

    /// <summary>Nothing new is said; what is under way is still said until it is answered.</summary>
    public async Task Finish(TimeSpan limit)
    {
        await _enough.CancelAsync();
        await _writing.WaitAsync(limit);
    }

    protected override Task Enter(HubConnection connection) => Task.CompletedTask;

    private async Task WriteOn()
    {
        while (!_enough.IsCancellationRequested && !Over.IsCancellationRequested)
        {
            var text = $"{name} sier ord {++_said}{filling}";
            var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, text);
            var id = new CommandId(Guid.NewGuid());
            while (!Over.IsCancellationRequested && !await TrySay(text, id, post))
            {
                await Task.Delay(Moment(50, 200), Over);
            }

            await Task.Delay(Moment(60, 140), Over);
        }
    }

    private async Task<bool> TrySay(string text, CommandId id, PostContribution post)
    {
        try
        {
            if (Connection is not { } connection)
            {
                return false;
            }

            var reply = await connection.InvokeAsync<Reply<Receipt>>(nameof(IRoomHub.Do), room, id, post, Over).WaitAsync(AnswerTimeout, Over);
            if (reply.Accepted())
            {
                _acked.Enqueue(new Acked(text, id.Value, reply.Value.Seq, Stopwatch.GetTimestamp()));
                return true;
            }

            if (reply.Refusal.Kind is not (RefusalKind.NotSaved or RefusalKind.Busy))
            {
                Unexpected.Enqueue(reply.Refusal.Code);
            }

            return false;
        }
        catch (Exception unknown) when (unknown is not OutOfMemoryException)
        {
            return false; // nobody knows what became of it
        }
    }
}
