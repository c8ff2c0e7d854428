using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.People;

/// <summary>Follows the room as a browser does, from its own last number, and writes down everything it is shown.</summary>
internal sealed class Reader(RoomId room, Person person, IReadOnlyList<WebMember> webs, int first, Random chance) : Tab(person, webs, first, chance)
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, string> _shown = [];
    private readonly List<(long After, long Before)> _holes = [];
    private string? _epoch;
    private long _last;
    private long _heardAt;

    /// <summary>What was wrong with what it was shown: came twice, out of order, changed.</summary>
    public List<string> Duplicates { get; } = [];

    public List<string> Disorder { get; } = [];

    /// <summary>The longest silence between two things heard, counted from <see cref="StartTheClock"/>.</summary>
    public TimeSpan LongestSilence { get; private set; }

    public int Snapshots { get; private set; }

    public long Last => Volatile.Read(ref _last);

    public ImmutableSortedDictionary<long, string> Shown
    {
        get
        {
            lock (_gate)
            {
                return _shown.ToImmutableSortedDictionary();
            }
        }
    }

    /// <summary>Scrolls up to what a view in the middle left out.</summary>
    public Task ReadBack() => Connection is { } connection ? ReadBack(connection) : Task.CompletedTask;

    public override string ToString() => $"{Person.Name} at {Last} {(Connection is null ? "without a line" : "connected")}, last trouble: {Trouble}";

    public void StartTheClock()
    {
        lock (_gate)
        {
            (_heardAt, LongestSilence) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        }
    }

    protected override void Listen(HubConnection connection) => On(connection, Begin, Take, _ => { });

    protected override async Task Enter(HubConnection connection)
    {
        var reply = await connection.InvokeAsync<Reply<Receipt>>(nameof(IRoomHub.Join), room, _epoch, Last, Over).WaitAsync(AnswerTimeout, Over);
        if (!reply.Accepted())
        {
            Trouble = reply.Refusal.Code;
            await connection.StopAsync();
            return;
        }

        await ReadBack(connection);
    }

    // A view holds the latest only: a person scrolls up for the rest.
    private async Task ReadBack(HubConnection connection)
    {
        while (NextHole() is { } hole)
        {
            var page = await connection.InvokeAsync<Reply<EarlierContributions>>(nameof(IRoomHub.Earlier), room, hole.Before, Over)
                .WaitAsync(AnswerTimeout, Over);
            if (!page.Accepted())
            {
                await connection.StopAsync(); // and from where it was, once more
                return;
            }

            Fill(hole, page.Value);
        }
    }

    private (long After, long Before)? NextHole()
    {
        lock (_gate)
        {
            return _holes.Count == 0 ? null : _holes[^1];
        }
    }

    private void Fill((long After, long Before) hole, EarlierContributions page)
    {
        lock (_gate)
        {
            Keep(page.Contributions);
            _holes.Remove(hole);
            if (page.More && !page.Contributions.IsEmpty && page.Contributions[0].Seq > hole.After + 1)
            {
                _holes.Add((hole.After, page.Contributions[0].Seq));
            }
        }
    }

    private void Begin(string epoch, RoomView view)
    {
        lock (_gate)
        {
            if (_epoch is not null && _epoch != epoch)
            {
                Disorder.Add($"the epoch changed from {_epoch} to {epoch}");
            }

            if (view.Seq < _last)
            {
                Disorder.Add($"a view of {view.Seq} after {_last}");
            }

            if (view.MoreContributions && !view.Contributions.IsEmpty && view.Contributions[0].Seq > _last + 1)
            {
                _holes.Add((_last, view.Contributions[0].Seq));
            }

            (_epoch, _last) = (epoch, view.Seq);
            Snapshots++;
            Keep(view.Contributions);
            Hear();
        }
    }

    private void Take(long seq, ImmutableArray<Happened> events)
    {
        lock (_gate)
        {
            foreach (var happened in events)
            {
                if (happened.Seq <= _last)
                {
                    Duplicates.Add($"{happened.Seq} after {_last}");
                }

                _last = happened.Seq;
                if (happened.Event is ContributionPosted posted && !_shown.TryAdd(happened.Seq, posted.Text))
                {
                    Duplicates.Add($"{happened.Seq} was shown before");
                }
            }

            if (seq < _last)
            {
                Disorder.Add($"a batch to {seq} after {_last}");
            }

            _last = seq;
            Hear();
        }
    }

    private void Keep(ImmutableArray<ContributionView> contributions)
    {
        lock (_gate)
        {
            foreach (var said in contributions.Where(said => !_shown.TryAdd(said.Seq, said.Text) && _shown[said.Seq] != said.Text))
            {
                Disorder.Add($"{said.Seq} is another text than before");
            }
        }
    }

    private void Hear()
    {
        var now = Stopwatch.GetTimestamp();
        if (_heardAt != 0 && Stopwatch.GetElapsedTime(_heardAt, now) is var silence && silence > LongestSilence)
        {
            LongestSilence = silence;
        }

        _heardAt = now;
    }
}
