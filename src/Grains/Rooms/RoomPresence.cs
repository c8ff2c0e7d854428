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
    public IReadOnlyList<RoomCommand> Compare(IEnumerable<PersonId> present, ImmutableHashSet<PersonId> connected)
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
