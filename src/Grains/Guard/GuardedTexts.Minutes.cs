using System.Collections.Immutable;
using Pilar.Arena.Contracts.Minutes;
using static Pilar.Arena.Grains.Guard.TextRule;

namespace Pilar.Arena.Grains.Guard;

// What the room leaves was looked through there, and is looked through once more before it comes here.
public static partial class GuardedTexts
{
    /// <summary>As above.</summary>
    public static GuardedCommand? Of(MinutesCommand command) => command switch
    {
        WriteSection write => With([new("text", write.Text, Spoken)], command),
        ObjectToMinutes objected => With([new("reason", objected.Reason, Spoken)], command),
        DraftMinutes draft => With([.. draft.Sections.SelectMany((section, place) => FromRoom(section, place))], command),
        NameMinuteTaker or SendMinutes or ApproveMinutes or PullBackSection or TakeWords or TakeTitle or LetMinutesTimePass => With([], command),
        _ => null,
    };

    private static ImmutableArray<GuardedText> FromRoom(DraftSection section, int place) =>
        [new($"titles/{place}", section.Title, Known), new($"sections/{place}", section.Text, Known)];
}
