using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>
/// Compares who is connected with who counts as present. A person has two minutes' grace: a train tunnel, a reload or a
/// restart of ours is no departure. Several tabs are one person, because only the person is counted.
/// </summary>
internal sealed class RoomPresence(TimeProvider clock)
{
    private readonly Dictionary<PersonId, long> _goneSince = [];

    /// <summary>The commands that bring the room's presence up to date.</summary>
    /// <param name="floor">Those who speak or wait for the word: while they are away it is said, and their place is kept.</param>
    /// <param name="away">Those of them of whom it is said now.</param>
    public IReadOnlyList<RoomCommand> Compare(
        IEnumerable<PersonId> present, ImmutableHashSet<PersonId> connected, IEnumerable<PersonId> floor, IEnumerable<PersonId> away)
    {
        var commands = Leaving(present, connected);
        var marked = away.ToHashSet();
        commands.AddRange(floor.Where(person => !marked.Contains(person) && IsAway(person, RoomLimits.AwayAfter)).Select(person => new NoteSpeakerAway(person)));
        commands.AddRange(marked.Where(connected.Contains).Select(person => new NoteSpeakerBack(person)));
        return commands;
    }

    /// <summary>The same for those who lead: the others who do are told when one of them has no line.</summary>
    /// <param name="leaders">Those who lead and count as present.</param>
    /// <param name="away">Those of whom it has been told.</param>
    public IEnumerable<RoomCommand> CompareLeaders(IEnumerable<PersonId> leaders, IEnumerable<PersonId> away, ImmutableHashSet<PersonId> connected)
    {
        var marked = away.ToHashSet();
        return leaders.Where(person => !marked.Contains(person) && IsAway(person, RoomLimits.LeaderAwayAfter)).Select(person => (RoomCommand)new NoteLeaderAway(person))
            .Concat(marked.Where(connected.Contains).Select(person => new NoteLeaderBack(person)))
            .ToList();
    }

    /// <summary>The same for those who present, where nothing goes on without them: who is back comes in again.</summary>
    /// <param name="needed">Those whom the phase that is on needs, and of whom it has not been told.</param>
    /// <param name="away">Those of whom it has.</param>
    public IEnumerable<RoomCommand> ComparePresenters(IEnumerable<PersonId> needed, IEnumerable<PersonId> away, ImmutableHashSet<PersonId> connected) =>
        needed.Where(person => IsAway(person, RoomLimits.AwayAfter)).Select(person => (RoomCommand)new NotePresenterAway(person))
            .Concat(away.Where(connected.Contains).Select(person => new NotePresence(person)))
            .ToList();

    private bool IsAway(PersonId person, TimeSpan after) => _goneSince.TryGetValue(person, out var since) && clock.GetElapsedTime(since) >= after;

    private List<RoomCommand> Leaving(IEnumerable<PersonId> present, ImmutableHashSet<PersonId> connected)
    {
        var commands = new List<RoomCommand>();
        var counted = present.ToHashSet();
        foreach (var person in connected)
        {
            _goneSince.Remove(person);
            if (!counted.Contains(person))
            {
                commands.Add(new NotePresence(person));
            }
        }

        foreach (var person in counted.Where(person => !connected.Contains(person)))
        {
            if (_goneSince.TryAdd(person, clock.GetTimestamp()))
            {
                continue;
            }

            if (clock.GetElapsedTime(_goneSince[person]) >= RoomLimits.Grace)
            {
                _goneSince.Remove(person);
                commands.Add(new NoteAbsence(person));
            }
        }

        return commands;
    }
}
