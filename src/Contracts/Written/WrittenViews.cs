using System.Collections.Immutable;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Written;

/// <summary>The written answer to a case as one person may see it: the presenter, those on the panel, those who lead or coordinate.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.view")]
public sealed record WrittenView
{
    public override string ToString() => nameof(WrittenView);

    [Id(0)] public required WrittenTurn Turn { get; init; }

    /// <summary>Counts the lists that were named: a yes is to this one.</summary>
    [Id(1)] public required int List { get; init; }

    /// <summary>Null as long as nobody is named.</summary>
    [Id(2)] public DateTimeOffset? Deadline { get; init; }

    /// <summary>The presenter has said yes to somebody: the case is on its way.</summary>
    [Id(3)] public required bool Opened { get; init; }

    /// <summary>Those named, and for whoever names also those who could be. Empty for the panel.</summary>
    [Id(4)] public ImmutableArray<PanelistView> Panel { get; init; } = [];

    /// <summary>Oldest first; none for whoever may not read the case.</summary>
    [Id(5)] public required ImmutableArray<WrittenQuestionView> Questions { get; init; }

    /// <summary>The caller is on the panel and has accepted the declaration.</summary>
    [Id(6)] public required bool Declared { get; init; }

    /// <summary>The caller may read the text now.</summary>
    [Id(7)] public required bool Reads { get; init; }

    /// <summary>Somebody has stopped it.</summary>
    [Id(8)] public required bool Stopped { get; init; }

    /// <summary>What was stopped: the presenter has agreed to show it again; and the same of who leads.</summary>
    [Id(9)] public bool PresenterAgrees { get; init; }

    [Id(10)] public bool LeaderAgrees { get; init; }

    /// <summary>The caller may choose it, name a panel, ask, stop it.</summary>
    [Id(11)] public bool MayChoose { get; init; }

    [Id(12)] public bool MayName { get; init; }

    [Id(13)] public bool MayAsk { get; init; }

    [Id(14)] public bool MayStop { get; init; }

    /// <summary>How many have stood aside. Not for the panel.</summary>
    [Id(15)] public int Aside { get; init; }

    /// <summary>The caller may say yes or no to names.</summary>
    [Id(16)] public bool MayAgree { get; init; }
}

/// <param name="Near">Works where the presenter does. For the presenter alone.</param>
/// <param name="Reviewed">Has approved the text as its second reader: on the panel, somebody else has to read it first.</param>
[GenerateSerializer, Immutable, Alias("arena.written.panelist")]
public sealed record PanelistView(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] RoomRole Roles,
    [property: Id(4)] PanelistStanding Standing,
    [property: Id(5)] bool Near,
    [property: Id(6)] bool Reviewed)
{
    public override string ToString() => nameof(PanelistView);
}

/// <summary>Nobody is named in it.</summary>
/// <param name="Answer">Empty as long as there is none.</param>
/// <param name="MayTakeBack">The caller may.</param>
[GenerateSerializer, Immutable, Alias("arena.written.question")]
public sealed record WrittenQuestionView(
    [property: Id(0)] QuestionId Question,
    [property: Id(1)] string Text,
    [property: Id(2)] string Answer,
    [property: Id(3)] bool MayTakeBack)
{
    public override string ToString() => nameof(WrittenQuestionView);
}
