using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>
/// What was said before what a room has at hand, out of the log. One window of rows is held at a time, and only rows of
/// the discussion are opened. What is not at hand any more cannot be edited or retracted; those who lead may pull it back.
/// </summary>
internal sealed class PastDiscussion(StreamPast<RoomEvent> past)
{
    private const int Window = 500;
    private const int PageSize = RoomLimits.ContributionsInSnapshot;

    /// <param name="until">The number of the last contribution that may be on the page.</param>
    /// <param name="reader">Whose page it is.</param>
    /// <param name="onePlace">Nobody was ever in a group. What was said in one can be at hand, and so corrected, long after the plenary has gone on.</param>
    /// <exception cref="StreamDamagedException">The rows are not what was written.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<EarlierContributions> Page(long until, Viewer reader, bool onePlace)
    {
        var said = await LatestSaid(until, reader);
        var page = said.Skip(said.Count - PageSize).ToImmutableArray();
        if (!page.IsEmpty)
        {
            page = await AsItStands(page, onePlace ? RoomLimits.ContributionsAtHand : int.MaxValue);
        }

        return new EarlierContributions([.. page.Select(Room.Show)], said.Count > page.Length);
    }

    /// <summary>What was posted in that place; null when it was something else.</summary>
    /// <exception cref="StreamDamagedException">The row is not what was written.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<PastContribution?> Find(ContributionId id, long place, long head) =>
        place > 0 && await past.Read(place - 1, place) is [var row] && StreamPast<RoomEvent>.Is<ContributionPosted>(row) && row.Erased is not { Remains: [] }
            && Said(row) is { } said && said.Id == id
            ? new PastContribution(said.By, said.Retracted, said.PulledBack, said.Same ?? await NoteOf(said, head))
            : null;

    /// <summary>The numbers of all events up to <paramref name="head"/> that hold words of <paramref name="said"/> and of <paramref name="also"/>: what was posted, and each correction.</summary>
    /// <exception cref="StreamDamagedException">The rows are not what was written.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<ImmutableArray<long>> WordsOf(Room.SaidAt said, Room.SaidAt? also, long head) =>
        also is null ? await WordsOf(said, head) : [.. await WordsOf(said, head), .. await WordsOf(also, head)];

    private async Task<ImmutableArray<long>> WordsOf(Room.SaidAt said, long head)
    {
        var words = ImmutableArray.CreateBuilder<long>();
        words.Add(said.Place);

        // To the end: a correction that was looked through for long carries an earlier time than one that was stored before it. But not
        // beyond where its id was used anew: those are somebody else's words.
        var anew = !said.Edited;
        for (var after = said.Place; !anew && after < head; after += Window)
        {
            foreach (var row in (await past.Read(after, Math.Min(head, after + Window))).Where(IsPostedOrEdited).TakeWhile(_ => !anew))
            {
                switch (past.Open(row).Event)
                {
                    case ContributionEdited edited when edited.Contribution == said.Contribution:
                        words.Add(row.Seq);
                        break;
                    case ContributionPosted posted:
                        anew = posted.Contribution == said.Contribution;
                        break;
                }
            }
        }

        return words.ToImmutable();
    }

    // What a group has said may have come back as its note. It did so later.
    private async Task<SameWords?> NoteOf(Contribution said, long head)
    {
        for (var after = said.Seq; said.Group is not null && after < head; after += Window)
        {
            foreach (var row in (await past.Read(after, Math.Min(head, after + Window))).Where(row => StreamPast<RoomEvent>.Is<ContributionPosted>(row)))
            {
                if (past.Open(row).Event is ContributionPosted { Origin: { } origin } note && origin.Place == said.Seq)
                {
                    return new SameWords(note.Contribution, row.Seq);
                }
            }
        }

        return null;
    }

    // Backwards until the page is full, and one more to know whether there is more.
    private async Task<List<Contribution>> LatestSaid(long until, Viewer reader)
    {
        var latest = new List<Contribution>();
        while (until >= Math.Max(1, reader.HistoryFrom) && latest.Count <= PageSize)
        {
            var after = Math.Max(0, until - Window);
            var rows = await past.Read(after, until);
            latest.InsertRange(0, rows
                .Where(row => StreamPast<RoomEvent>.Is<ContributionPosted>(row) && reader.Sees(Audience.Discussion, row.Seq))
                .Where(row => row.Erased is not { Remains: [] })
                .Reverse()
                .Select(Said)
                .Where(said => (said.Item is not { } item || !reader.IsOutOf(item)) && (said.Group is not { } group || reader.IsIn(group)))
                .Take(PageSize + 1 - latest.Count)
                .Reverse());
            until = after;
        }

        return latest;
    }

    // Forwards through what came after, as far as anything on the page was at hand.
    private async Task<ImmutableArray<Contribution>> AsItStands(ImmutableArray<Contribution> page, int reach)
    {
        var standing = page.ToDictionary(said => said.Id);
        var (after, later, more) = (page[0].Seq, 0, true);
        while (more && later <= reach)
        {
            var rows = await past.Read(after, after + Window);
            foreach (var row in rows.Where(IsOfDiscussion))
            {
                later += row.Seq > page[^1].Seq && StreamPast<RoomEvent>.Is<ContributionPosted>(row) ? 1 : 0;
                Change(standing, row);
            }

            (after, more) = (after + Window, rows.Length == Window);
        }

        return [.. page.Select(said => standing[said.Id])];
    }

    // Of words that were erased the place is left.
    private Contribution Said(LogEntry row)
    {
        var (circumstance, happened) = past.Open(row);
        var said = Contribution.From((ContributionPosted)happened!, circumstance, row.Seq);
        return row.Erased?.Cause switch
        {
            null => said,
            ErasureCause.PulledBack => said.PullBack(),
            _ => said.Retract(),
        };
    }

    private void Change(Dictionary<ContributionId, Contribution> standing, LogEntry row)
    {
        if (StreamPast<RoomEvent>.Is<ContributionPosted>(row))
        {
            return;
        }

        // An id is unique among what is at hand only: somebody may have used this one anew since, but only for words of their own.
        var (circumstance, happened) = past.Open(row);
        switch (happened)
        {
            case ContributionEdited edited when standing.TryGetValue(edited.Contribution, out var said) && said.By == circumstance.By:
                standing[said.Id] = said.Edit(edited.Text, circumstance.At);
                break;
            case ContributionRetracted retracted:
                if (standing.TryGetValue(retracted.Contribution, out var gone) && gone.By == circumstance.By)
                {
                    standing[gone.Id] = gone.Retract();
                }

                if (retracted.Also is { } also && standing.TryGetValue(also.Contribution, out var same) && same.Seq == also.Place)
                {
                    standing[same.Id] = same.Retract();
                }

                break;
        }
    }

    private static bool IsOfDiscussion(LogEntry row) => IsPostedOrEdited(row) || StreamPast<RoomEvent>.Is<ContributionRetracted>(row);

    private static bool IsPostedOrEdited(LogEntry row) =>
        StreamPast<RoomEvent>.Is<ContributionPosted>(row) || StreamPast<RoomEvent>.Is<ContributionEdited>(row);
}
