using System.Collections.Immutable;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Minutes;

namespace Pilar.Arena.Grains.Minutes;

/// <summary>What the cases of a meeting make of what its room says.</summary>
internal static class KnownCases
{
    /// <summary>What is stopped is for nobody, and what is written is looked through with the names in all of them.</summary>
    public static RoomForMinutes Knowing(this RoomForMinutes room, ImmutableArray<CaseForMinutes> cases)
    {
        var stopped = room.Items.Where(item => item.Cases.Any(about => cases.Any(one => one.Case == about && one.Stopped))).Select(item => item.Item).ToArray();
        return room.Asker is not { } actor ? room : room with
        {
            Asker = actor with
            {
                Withheld = [.. actor.Withheld.Union(stopped)],
                CaseNames = cases.NamesIn(),
                Stopped = stopped.Length > 0,
            },
        };
    }

    /// <summary>As nobody can read them.</summary>
    public static ImmutableArray<CaseFingerprints> NamesIn(this ImmutableArray<CaseForMinutes> cases) => [.. cases.Select(one => one.Names).OfType<CaseFingerprints>()];
}
