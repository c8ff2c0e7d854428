using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>Somebody who was in the room while a case was open, or talked of.</summary>
/// <param name="At">When they first heard it.</param>
/// <param name="Role">As the log has it.</param>
/// <param name="Declaration">The version of the declaration of confidentiality that they had accepted then.</param>
/// <param name="TalkAlone">They heard what was said on its item, and none of its text.</param>
public sealed record Hearer(PersonId Person, DateTimeOffset At, string Role, int Declaration, bool TalkAlone = false);

/// <summary>Who heard a case in a meeting, by the meeting's own log: who was there, let in and not left out of it, while it was on the screens or its item was on.</summary>
public static class CaseHearing
{
    private const int PageSize = 500;

    /// <summary>How the log calls that a room got a case: the row is never erased, and says which case it was.</summary>
    public static string Announced { get; } = EventJson<RoomEvent>.KindOf<CaseAnnounced>();

    /// <summary>True when the row with this number says that the room got the case; false of a meeting whose log was destroyed.</summary>
    /// <exception cref="StreamDamagedException">The row cannot be read.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public static async Task<bool> Has(IEventLog log, RoomId room, long seq, CaseId id, CancellationToken cancellation)
    {
        if (await log.KeyOf(room.Key(), cancellation) is not { } key || await log.Read(room.Key(), seq - 1, 1, cancellation) is not [var row])
        {
            return false;
        }

        try
        {
            return StreamPast<RoomEvent>.Open(key, row).Event is CaseAnnounced announced && announced.Case == id;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new StreamDamagedException($"{room.Key()} cannot be read at {seq}.", fault);
        }
    }

    /// <returns>In the order they first heard it; nobody when it was never open there, nor its item, or the meeting's log was destroyed.</returns>
    /// <exception cref="StreamDamagedException">The meeting's log cannot be read.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public static async Task<ImmutableArray<Hearer>> Of(IEventLog log, RoomId room, CaseId id, CancellationToken cancellation)
    {
        if (await log.KeyOf(room.Key(), cancellation) is not { } key)
        {
            return [];
        }

        var (text, talk) = (new Dictionary<PersonId, Hearer>(), new Dictionary<PersonId, Hearer>());
        var at = StreamState<Room, RoomCommand, RoomEvent>.Start(room.Key(), key);
        ImmutableArray<LogEntry> page;
        do
        {
            page = await log.Read(room.Key(), at.Seq, PageSize, cancellation);
            foreach (var row in page)
            {
                (at, var step) = at.Read(row);
                if (step is not null)
                {
                    Note(text, step, step.State.Hearing(id), talkAlone: false);
                    Note(talk, step, step.State.HearingTalk(id), talkAlone: true);
                }
            }
        }
        while (page.Length == PageSize);

        return [.. text.Values.Concat(talk.Values.Where(one => !text.ContainsKey(one.Person))).OrderBy(one => one.At)];
    }

    private static void Note(Dictionary<PersonId, Hearer> known, Step<Room, RoomEvent> step, IEnumerable<PersonId> hearing, bool talkAlone)
    {
        foreach (var person in hearing.Where(person => !known.ContainsKey(person)))
        {
            known.Add(person, new Hearer(person, step.Circumstance.At, step.State.RoleOf(person), Math.Max(step.State.People[person].Declared, 1), talkAlone));
        }
    }
}
