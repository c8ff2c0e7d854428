using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Where a question is on its way.</summary>
public enum QuestionState
{
    Open,

    /// <summary>It is being answered now: one at a time on an item.</summary>
    Taken,
    Answered,
    SetAside,
}

/// <summary>Why those who lead set a question aside. One of these, and no words of their own: everybody reads it in their language, and it can tell of nobody.</summary>
public enum AsideReason
{
    Topic,
    AskedBefore,
    AboutOneCase,
    Elsewhere,
    Time,
}

/// <summary>A question in the queue of an agenda item. It is a contribution too: what holds for those holds for it.</summary>
/// <param name="Place">Its place in the discussion, as in <see cref="ContributionView.Seq"/>: of two with as many votes the one that was asked first comes first.</param>
/// <param name="Votes">As they were last told to all.</param>
/// <param name="Mine">This person has given it theirs.</param>
/// <param name="Aside">Null when it was not set aside.</param>
[GenerateSerializer, Immutable, Alias("arena.room.question-view")]
public sealed record QuestionView(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] PersonId By,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] AgendaItemId Item,
    [property: Id(5)] string Text,
    [property: Id(6)] int Votes,
    [property: Id(7)] bool Mine,
    [property: Id(8)] QuestionState State,
    [property: Id(9)] AsideReason? Aside)
{
    public override string ToString() => nameof(QuestionView);

    /// <summary>The one that is being answered, those that wait by votes and then by age, and those that are done with.</summary>
    public static ImmutableArray<QuestionView> InOrder(IEnumerable<QuestionView> questions) =>
    [
        .. questions.OrderBy(one => one.State switch { QuestionState.Taken => 0, QuestionState.Open => 1, _ => 2 })
            .ThenByDescending(one => one.State == QuestionState.Open ? one.Votes : 0)
            .ThenBy(one => one.Place),
    ];
}
